package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One observation of a container's health, with everything that the data model's {@link
 * dev.paws.core.model.HealthCheckResult} keeps.
 *
 * @param at when it was made, or when the check began, if that is known
 * @param status what the observation alone means; a failed own check means that the container is
 *     starting
 * @param exitCode the exit code of the check, or of the process that ended; empty if there is none
 * @param output what the check wrote; empty if nothing
 * @param took how long the check took; empty if unknown
 * @param problem why a check could not be run, or a process not started; empty if there was no
 *     problem
 */
public record Observation(
    Instant at,
    Source source,
    Status status,
    Optional<Integer> exitCode,
    String output,
    Optional<Duration> took,
    String problem) {

  /** Returns the observation of our own probe that just ended. */
  static Observation ofProbe(ProbeResult result, Duration took, Instant now) {
    return new Observation(
        now.minus(took),
        result.source(),
        status(result.state()),
        result.exitCode(),
        result.output(),
        Optional.of(took),
        result.problem());
  }

  /** Returns the observation that our own probe could not be run. */
  static Observation ofImpossibleProbe(String problem, Instant now) {
    return new Observation(
        now, Source.OWN_PROBE, Status.UNKNOWN, Optional.empty(), "", Optional.empty(), problem);
  }

  /** Returns the observation of a running container's health, as the engine shows it. */
  static Observation ofEngine(ContainerState state, Instant now) {
    Optional<ContainerState.Probe> probe = state.lastProbe();
    return new Observation(
        probe.flatMap(ContainerState.Probe::began).orElse(now),
        Source.ENGINE,
        status(state.health()),
        probe.map(ContainerState.Probe::exitCode),
        probe.map(ContainerState.Probe::output).orElse(""),
        probe.flatMap(ContainerState.Probe::took),
        "");
  }

  /** Returns the observation that a container's process has ended. */
  static Observation ofExit(ContainerState state, Instant now) {
    return new Observation(
        state.finishedAt().orElse(now),
        Source.EXIT,
        state.exitCode() == 0 ? Status.UNKNOWN : Status.UNHEALTHY,
        Optional.of(state.exitCode()),
        "",
        Optional.empty(),
        state.error());
  }

  /** Returns this observation with its texts changed, for example with secrets masked. */
  public Observation map(UnaryOperator<String> change) {
    return new Observation(
        at, source, status, exitCode, change.apply(output), took, change.apply(problem));
  }

  private static Status status(ProbeResult.State state) {
    return switch (state) {
      case PASSED -> Status.HEALTHY;
      case FAILED -> Status.STARTING;
      case UNKNOWN -> Status.UNKNOWN;
    };
  }

  private static Status status(ContainerState.Health health) {
    return switch (health) {
      case NONE -> Status.UNKNOWN;
      case STARTING -> Status.STARTING;
      case HEALTHY -> Status.HEALTHY;
      case UNHEALTHY -> Status.UNHEALTHY;
    };
  }
}
