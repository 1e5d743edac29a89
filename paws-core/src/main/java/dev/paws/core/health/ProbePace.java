package dev.paws.core.health;

import java.util.Optional;

/**
 * When to probe: soon after the start, then in ever longer pauses. A probe that is slow is not run
 * more often than it takes: two cores are soon busy with probes alone.
 */
final class ProbePace {
  private static final double BACK_OFF = 1.3;

  private final ReadinessSettings settings;
  private boolean underWay;
  private long next;
  private long pause;

  ProbePace(ReadinessSettings settings) {
    this.settings = settings;
  }

  /** A process has begun; a probe of an earlier one is not waited for. */
  void begin(long at, long now) {
    underWay = false;
    pause = settings.firstProbe().toNanos();
    next = Math.max(now, at + pause);
  }

  void sent() {
    underWay = true;
  }

  void ended(long took, long now) {
    underWay = false;
    next = now + Math.max(pause, took);
    pause = Math.min((long) (pause * BACK_OFF), settings.slowestProbe().toNanos());
  }

  /** It could not be run, and will hardly be the next time. */
  void impossible(long now) {
    underWay = false;
    pause = settings.slowestProbe().toNanos();
    next = now + pause;
  }

  Optional<Long> due() {
    return underWay ? Optional.empty() : Optional.of(next);
  }
}
