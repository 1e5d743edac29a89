package dev.paws.core.health;

import java.util.Optional;

/**
 * Decides when to probe: soon after the start, then in ever longer pauses. A slow probe runs at
 * most as often as it takes, because probes alone soon keep two cores busy.
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

  /** Records a new process; the end of an earlier process's probe is no longer awaited. */
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

  /** Records that the probe could not be run, and hardly will be next time. */
  void impossible(long now) {
    underWay = false;
    pause = settings.slowestProbe().toNanos();
    next = now + pause;
  }

  Optional<Long> due() {
    return underWay ? Optional.empty() : Optional.of(next);
  }
}
