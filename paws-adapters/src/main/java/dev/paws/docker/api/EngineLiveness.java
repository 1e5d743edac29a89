package dev.paws.docker.api;

import java.time.Duration;

/**
 * Tracks whether the engine answers at all. A single call that takes too long may come from a slow
 * container. If no other call was answered meanwhile either, the engine hangs, and further calls
 * get a shorter deadline so that several in a row do not add up.
 */
final class EngineLiveness {
  /** How long a call may take while the engine hangs. */
  static final Duration OF_A_SILENT_ENGINE = Duration.ofSeconds(3);

  private volatile long lastAnswer = System.nanoTime();
  private volatile boolean silent;

  /** Records that the engine answered. */
  void answered() {
    lastAnswer = System.nanoTime();
    silent = false;
  }

  /** Returns whether the engine answered just now, so that it need not be asked. */
  boolean beatsNow() {
    return System.nanoTime() - lastAnswer < OF_A_SILENT_ENGINE.toNanos() / 3;
  }

  /** Returns whether the engine hung when it was last asked. */
  boolean isStopped() {
    return silent;
  }

  /** Records that the engine hangs. */
  void stopped() {
    silent = true;
  }

  /** Returns the deadline of a call that is sent now. */
  Duration atMost(Duration deadline) {
    return silent && deadline.compareTo(OF_A_SILENT_ENGINE) > 0 ? OF_A_SILENT_ENGINE : deadline;
  }
}
