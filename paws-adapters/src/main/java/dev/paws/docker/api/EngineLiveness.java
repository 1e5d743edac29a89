package dev.paws.docker.api;

import java.time.Duration;

/**
 * Whether the engine answers anything at all. One call that takes too long may be a slow container;
 * where nothing else was answered meanwhile either, the engine hangs, and whatever is asked of it
 * then is given up sooner, so that several calls one after the other do not add up.
 */
final class EngineLiveness {
  /** How long a call may take while the engine hangs. */
  static final Duration OF_A_SILENT_ENGINE = Duration.ofSeconds(3);

  private volatile long lastAnswer = System.nanoTime();
  private volatile boolean silent;

  /** Something came from the engine. */
  void answered() {
    lastAnswer = System.nanoTime();
    silent = false;
  }

  /** Whether something came just now, so that there is no need to ask. */
  boolean beatsNow() {
    return System.nanoTime() - lastAnswer < OF_A_SILENT_ENGINE.toNanos() / 3;
  }

  /** Whether the engine hung when it was last asked. */
  boolean isStopped() {
    return silent;
  }

  /** The engine hangs. */
  void stopped() {
    silent = true;
  }

  /** The deadline of a call that is sent now. */
  Duration atMost(Duration deadline) {
    return silent && deadline.compareTo(OF_A_SILENT_ENGINE) > 0 ? OF_A_SILENT_ENGINE : deadline;
  }
}
