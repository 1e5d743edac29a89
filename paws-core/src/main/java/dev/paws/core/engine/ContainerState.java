package dev.paws.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a container.
 *
 * @param pid its first process on the engine's machine; 0 if it does not run
 * @param exitCode the code of its last exit
 * @param error the engine's message about a failed start; empty if there is none
 * @param health the engine's own verdict
 * @param lastProbe the newest health probe that the engine ran
 */
public record ContainerState(
    Status status,
    int pid,
    int exitCode,
    boolean oomKilled,
    String error,
    int restartCount,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Health health,
    int failingStreak,
    Optional<Probe> lastProbe) {

  /** The engine's container states. */
  public enum Status {
    CREATED,
    RUNNING,
    PAUSED,
    RESTARTING,
    REMOVING,
    EXITED,
    DEAD
  }

  /** The engine's health states; {@code NONE} if the container has no health check. */
  public enum Health {
    NONE,
    STARTING,
    HEALTHY,
    UNHEALTHY
  }

  /**
   * One run of a health check.
   *
   * @param began when it began; empty if the engine does not say
   * @param took how long it took; empty if the engine does not say
   */
  public record Probe(
      int exitCode, String output, Optional<Instant> began, Optional<Duration> took) {}

  public boolean isRunning() {
    return status == Status.RUNNING;
  }
}
