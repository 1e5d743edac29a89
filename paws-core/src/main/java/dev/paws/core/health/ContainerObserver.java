package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.health.ContainerRecord.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the record of one container, from what the engine shows and from our own probes, and passes
 * each observation of its health on. It draws no conclusions.
 */
final class ContainerObserver {
  private static final int UNKNOWN = -1;

  private final InstantSource timeOfDay;
  private final Consumer<Observation> observations;
  private ContainerRecord record = ContainerRecord.EMPTY;
  private long notBefore = Long.MIN_VALUE;
  private Optional<Instant> engineStart = Optional.empty();
  private int restartsBefore = UNKNOWN;
  private int run;
  private Optional<EngineHealth> lastHealth = Optional.empty();

  /** What the engine shows of a container's health; compared with the last one to notice news. */
  private record EngineHealth(
      int run, ContainerState.Health health, Optional<ContainerState.Probe> probe) {}

  ContainerObserver(InstantSource timeOfDay, Consumer<Observation> observations) {
    this.timeOfDay = timeOfDay;
    this.observations = observations;
  }

  ContainerRecord record() {
    return record;
  }

  /** Returns the number of the process that runs or ran last, from 1; 0 if there was none. */
  int run() {
    return run;
  }

  void started(long at, boolean isNew) {
    notBefore = at;
    if (isNew) {
      restartsBefore = 0;
    }
    begin(at);
  }

  void doubt() {
    record = record.doubted();
  }

  void hope(long now) {
    record = record.with(record.deaths().hoping(now));
  }

  void seen(ContainerState state, long age, long now) {
    record = record.seen(now);
    if (restartsBefore == UNKNOWN) {
      boolean justDied = state.status() == ContainerState.Status.RESTARTING;
      restartsBefore = Math.max(0, state.restartCount() - (justDied ? 1 : 0));
    }
    int restarts = state.restartCount() - restartsBefore;
    switch (state.status()) {
      case RUNNING, PAUSED -> {
        record = record.with(record.deaths().atLeast(restarts, now));
        running(state, Math.max(notBefore, now - age));
      }
      case RESTARTING -> ended(state, Phase.RESTARTING, restarts, now);
      case EXITED, DEAD, REMOVING -> ended(state, Phase.ENDED, restarts + 1, now);
      case CREATED -> record = run == 0 ? record.notStarted() : record.startedInVain();
    }
  }

  private void running(ContainerState state, long startedAt) {
    boolean another =
        state.startedAt().isPresent()
            && engineStart.isPresent()
            && !state.startedAt().equals(engineStart);
    if (!record.hasProcess() || another) {
      begin(startedAt);
    }
    engineStart = state.startedAt();
    // Only for a running process: Docker reports "unhealthy" for one that has ended.
    boolean paused = state.status() == ContainerState.Status.PAUSED;
    record = record.running(paused ? Phase.PAUSED : Phase.RUNNING, state.health());
    Optional<EngineHealth> health =
        Optional.of(new EngineHealth(run, state.health(), state.lastProbe()));
    if (state.health() != ContainerState.Health.NONE && !health.equals(lastHealth)) {
      observations.accept(Observation.ofEngine(state, timeOfDay.instant()));
    }
    lastHealth = health;
  }

  private void begin(long at) {
    record = record.started(at);
    engineStart = Optional.empty();
    run++;
  }

  private void ended(ContainerState state, Phase how, int knownDeaths, long now) {
    Deaths before = record.deaths();
    boolean hadProcess = record.hasProcess();
    notBefore = now;
    record = record.with(before.atLeast(knownDeaths, now)).ended(how, Exit.of(state));
    if (hadProcess || record.deaths().count() > before.count()) {
      observations.accept(Observation.ofExit(state, timeOfDay.instant()));
    }
  }

  /** Records the result of a probe; returns false if the probed process is gone. */
  boolean probed(int token, ProbeResult result, Duration took) {
    boolean counts = token == run && record.hasProcess();
    if (counts) {
      record = record.with(record.probes().and(result, took));
      observations.accept(Observation.ofProbe(result, took, timeOfDay.instant()));
    }
    return counts;
  }

  /** Records that a probe could not be run; returns false if another process runs by now. */
  boolean probeImpossible(int token, String reason) {
    boolean counts = token == run;
    if (counts) {
      record = record.with(record.probes().impossible(reason));
      observations.accept(Observation.ofImpossibleProbe(reason, timeOfDay.instant()));
    }
    return counts;
  }
}
