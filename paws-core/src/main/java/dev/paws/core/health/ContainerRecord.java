package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import java.util.Optional;

/**
 * What has been observed of one container so far. Times are monotonic nanoseconds.
 *
 * @param startedAt when its process started, or was to start; meaningless while it has none
 * @param health the engine's verdict on the process that runs
 * @param exit how its last process ended; empty if no end was seen
 * @param seenAt when the engine last showed its state
 * @param doubtful whether something happened to the container after {@code seenAt}
 */
record ContainerRecord(
    Phase phase,
    long startedAt,
    ContainerState.Health health,
    Optional<Exit> exit,
    Deaths deaths,
    ProbeTally probes,
    long seenAt,
    boolean doubtful) {
  /** A container about which nothing is known. */
  static final ContainerRecord EMPTY =
      new ContainerRecord(
          Phase.NOT_STARTED,
          0,
          ContainerState.Health.NONE,
          Optional.empty(),
          Deaths.NONE,
          ProbeTally.NONE,
          Long.MIN_VALUE,
          false);

  enum Phase {
    NOT_STARTED,
    /** This run has started it, and the engine shows that it never ran. */
    START_WITHOUT_EFFECT,
    RUNNING,
    PAUSED,
    RESTARTING,
    ENDED
  }

  boolean hasProcess() {
    return phase == Phase.RUNNING || phase == Phase.PAUSED;
  }

  ContainerRecord seen(long now) {
    return new ContainerRecord(phase, startedAt, health, exit, deaths, probes, now, false);
  }

  ContainerRecord doubted() {
    return new ContainerRecord(phase, startedAt, health, exit, deaths, probes, seenAt, true);
  }

  /** Returns this record with a new process, whose health is unknown. */
  ContainerRecord started(long at) {
    return new ContainerRecord(
        Phase.RUNNING,
        at,
        ContainerState.Health.NONE,
        exit,
        deaths,
        probes.anew(),
        seenAt,
        doubtful);
  }

  ContainerRecord running(Phase how, ContainerState.Health verdict) {
    return new ContainerRecord(how, startedAt, verdict, exit, deaths, probes, seenAt, doubtful);
  }

  ContainerRecord ended(Phase how, Exit last) {
    return new ContainerRecord(
        how, startedAt, health, Optional.of(last), deaths, probes.ended(), seenAt, doubtful);
  }

  ContainerRecord notStarted() {
    return new ContainerRecord(
        Phase.NOT_STARTED, startedAt, health, exit, deaths, probes, seenAt, doubtful);
  }

  /** Returns this record of a container that this run has started in vain, so far. */
  ContainerRecord startedInVain() {
    return new ContainerRecord(
        Phase.START_WITHOUT_EFFECT, startedAt, health, exit, deaths, probes, seenAt, doubtful);
  }

  ContainerRecord with(Deaths newDeaths) {
    return new ContainerRecord(phase, startedAt, health, exit, newDeaths, probes, seenAt, doubtful);
  }

  ContainerRecord with(ProbeTally newProbes) {
    return new ContainerRecord(phase, startedAt, health, exit, deaths, newProbes, seenAt, doubtful);
  }
}
