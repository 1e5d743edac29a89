package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.message.EnginePhrase;

/** A version of the Engine API, such as {@code 1.41}. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
  /** The newest version for which this adapter was written. */
  static final ApiVersion NEWEST_KNOWN = new ApiVersion(1, 47);

  /** Parses {@code 1.41}; any other text counts as 1.24, which every engine since 2016 accepts. */
  static ApiVersion parse(String text) {
    String[] parts = text.strip().split("\\.", 3);
    try {
      return new ApiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return new ApiVersion(1, 24);
    }
  }

  /**
   * Returns the version to use with an engine: its newest or ours, whichever is older, but never
   * below its oldest.
   */
  static ApiVersion agree(ApiVersion enginesNewest, ApiVersion enginesOldest) {
    ApiVersion common = enginesNewest.compareTo(NEWEST_KNOWN) < 0 ? enginesNewest : NEWEST_KNOWN;
    return common.compareTo(enginesOldest) < 0 ? enginesOldest : common;
  }

  boolean atLeast(int wantedMinor) {
    return compareTo(new ApiVersion(1, wantedMinor)) >= 0;
  }

  /** Refuses an option that a later version introduced. */
  void require(int wantedMinor, String option) {
    if (!atLeast(wantedMinor)) {
      throw new EngineException(
          new EngineFailure.Unsupported(option, EnginePhrase.NEEDS_API.text(wantedMinor, this)));
    }
  }

  @Override
  public int compareTo(ApiVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
