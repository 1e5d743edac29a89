package dev.paws.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that the machine slept: the time of day goes on meanwhile, the monotonic clock does not.
 * A clock that is set forward looks like sleep; one that drifts or is set back is ignored.
 */
final class SleepDetector {
  /** Shorter gaps come from clock corrections. */
  private static final Duration NOTICED = Duration.ofSeconds(10);

  private long lastNow;
  private Instant lastTimeOfDay;

  /** Creates a detector that compares the clocks from this moment on. */
  SleepDetector(long now, Instant timeOfDay) {
    this.lastNow = now;
    this.lastTimeOfDay = timeOfDay;
  }

  /** Returns how long the machine slept since the last look; empty if it did not. */
  Optional<Duration> look(long now, Instant timeOfDay) {
    Duration gap =
        Duration.between(lastTimeOfDay, timeOfDay).minus(Duration.ofNanos(now - lastNow));
    lastNow = now;
    lastTimeOfDay = timeOfDay;
    return gap.compareTo(NOTICED) < 0 ? Optional.empty() : Optional.of(gap);
  }
}
