package dev.paws.core.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that the machine slept: the monotonic clock stands still meanwhile, the time of day goes
 * on. A clock that is set forward looks the same; one that drifts or is set back does not count.
 */
final class SleepWatch {
  /** Less is the work of whoever keeps the clock. */
  private static final Duration NOTICED = Duration.ofSeconds(10);

  private long lastNow;
  private Instant lastTimeOfDay;

  /** Watches from a moment on, which both clocks tell. */
  SleepWatch(long now, Instant timeOfDay) {
    this.lastNow = now;
    this.lastTimeOfDay = timeOfDay;
  }

  /** How long the machine slept since the last look, if it did. */
  Optional<Duration> look(long now, Instant timeOfDay) {
    Duration gap =
        Duration.between(lastTimeOfDay, timeOfDay).minus(Duration.ofNanos(now - lastNow));
    lastNow = now;
    lastTimeOfDay = timeOfDay;
    return gap.compareTo(NOTICED) < 0 ? Optional.empty() : Optional.of(gap);
  }
}
