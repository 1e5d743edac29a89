package dev.paws.core.compose.reference;

import java.util.Optional;

/**
 * A version of Docker Compose that the loader can follow. They read most files alike; {@link
 * Behaviour} lists where they do not.
 */
public enum ComposeVersion {
  /** Version 2.26, as Debian 13 has it. */
  V2_26("2.26", "2.26.1"),
  /** Version 2.40, the last of the second major version. */
  V2_40("2.40", "2.40.3"),
  /** Version 5. */
  V5("5", "5.5.0");

  /** The version that is followed if nobody chose one. */
  public static final ComposeVersion DEFAULT = V5;

  private final String text;
  private final String release;

  ComposeVersion(String text, String release) {
    this.text = text;
    this.release = release;
  }

  /** Returns the version as users write it: {@code 2.26}, {@code 2.40} or {@code 5}. */
  public String text() {
    return text;
  }

  /**
   * Returns the release whose answers are recorded, as containers carry it in the label {@code
   * com.docker.compose.version}.
   */
  public String release() {
    return release;
  }

  /** Returns whether this version behaves so. */
  public boolean has(Behaviour behaviour) {
    return compareTo(behaviour.since()) >= 0;
  }

  /** Returns the version that a user names; empty if there is none of that name. */
  public static Optional<ComposeVersion> named(String text) {
    for (ComposeVersion version : values()) {
      if (version.text.equals(text)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the version to follow for what a release of Docker Compose made: 2.26 for that and
   * older ones, 2.40 for later ones of major version 2, else 5.
   *
   * @param release a release as in a container's label, such as {@code 2.39.1} or {@code v5.0.2};
   *     anything else counts as the default
   */
  public static ComposeVersion ofRelease(String release) {
    String[] parts = (release.startsWith("v") ? release.substring(1) : release).split("[.+-]", -1);
    try {
      int major = Integer.parseInt(parts[0]);
      int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      if (major > 2) {
        return V5;
      }
      return minor > V2_26_MINOR ? V2_40 : V2_26;
    } catch (NumberFormatException e) {
      return DEFAULT;
    }
  }

  private static final int V2_26_MINOR = 26;
}
