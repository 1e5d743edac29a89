package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;

/** A version of the Engine API, as {@code 1.41}. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
  /** The newest version whose description this adapter was written by. */
  static final ApiVersion NEWEST_KNOWN = new ApiVersion(1, 47);

  /** Reads {@code 1.41}; anything else is 1.24, which every engine since 2016 takes. */
  static ApiVersion parse(String text) {
    String[] parts = text.strip().split("\\.", 3);
    try {
      return new ApiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return new ApiVersion(1, 24);
    }
  }

  /** The version to speak with an engine: its newest or ours, never below its oldest. */
  static ApiVersion agree(ApiVersion enginesNewest, ApiVersion enginesOldest) {
    ApiVersion common = enginesNewest.compareTo(NEWEST_KNOWN) < 0 ? enginesNewest : NEWEST_KNOWN;
    return common.compareTo(enginesOldest) < 0 ? enginesOldest : common;
  }

  boolean atLeast(int wantedMinor) {
    return compareTo(new ApiVersion(1, wantedMinor)) >= 0;
  }

  /** Refuses an option that came with a later version. */
  void require(int wantedMinor, String option) {
    if (!atLeast(wantedMinor)) {
      throw new EngineException(
          new EngineFailure.Unsupported(
              option, "it needs Engine API 1." + wantedMinor + ", this engine speaks " + this));
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
