package dev.paws.core.parity.rule;

import dev.paws.core.value.ImageReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads versions from complete image references ({@code docker.io/library/postgres:15.4-alpine}).
 */
public final class ImageVersions {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

  private ImageVersions() {}

  /**
   * Returns the last part of the image's name. A registry or mirror does not make it another image.
   */
  public static String repository(String image) {
    return ImageReference.parse(image).repository();
  }

  /** Returns the tag; empty if there is none. */
  public static String tag(String image) {
    return ImageReference.parse(image).tag();
  }

  /** Returns the major version of a tag; empty if it does not begin with one. */
  public static String major(String image) {
    String tag = tag(image);
    Matcher numbers = NUMBERS.matcher(tag.startsWith("v") ? tag.substring(1) : tag);
    return numbers.matches() ? numbers.group(1) : "";
  }

  /** Returns whether two images have the same major version, as far as their tags show. */
  public static boolean sameMajor(String one, String other) {
    return isUnknown(ImageReference.parse(one))
        || isUnknown(ImageReference.parse(other))
        || major(one).isEmpty()
        || major(other).isEmpty()
        || major(one).equals(major(other));
  }

  private static boolean isUnknown(ImageReference image) {
    return !image.digest().isEmpty() && image.tag().isEmpty();
  }
}
