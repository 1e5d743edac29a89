package dev.paws.core.parity.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions in whole image references ({@code docker.io/library/postgres:15.4-alpine}). */
public final class Versions {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

  private Versions() {}

  /** The last part of the image's name: registries and mirrors do not make another image. */
  public static String repository(String image) {
    String bare = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 ? last : last.substring(0, colon);
  }

  /** The tag; empty where there is none. */
  public static String tag(String image) {
    String bare = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 ? "" : last.substring(colon + 1);
  }

  /** The major version of a tag; empty where it does not begin with one. */
  public static String major(String image) {
    String tag = tag(image);
    Matcher numbers = NUMBERS.matcher(tag.startsWith("v") ? tag.substring(1) : tag);
    return numbers.matches() ? numbers.group(1) : "";
  }

  /** Whether two images are of the same major version, as far as their tags tell. */
  public static boolean sameMajor(String one, String other) {
    boolean unknown =
        (one.contains("@") && tag(one).isEmpty()) || (other.contains("@") && tag(other).isEmpty());
    return unknown || major(one).equals(major(other));
  }
}
