package dev.paws.docker;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads moments as engines write them (RFC 3339). */
final class EngineTime {
  /** A span to a later moment could not be counted in nanoseconds. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private EngineTime() {}

  /**
   * Returns a moment; empty for what is none, and for one before 1970 or after 2200. Engines write
   * a moment of the year 1 for never.
   */
  static Optional<Instant> parse(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      return Optional.of(at).filter(it -> it.isAfter(Instant.EPOCH) && it.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
