package dev.paws.core.execute;

import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the progress of each container, for listeners. */
final class RunProgress {
  private final Map<Instance, InstanceProgress> byInstance = new LinkedHashMap<>();
  private final Map<Instance, Set<Instance>> awaited = new HashMap<>();

  RunProgress(Plan plan) {
    Map<Integer, Instance> awaits = new HashMap<>();
    for (Step step : plan.steps()) { // in an order in which they can start
      if (step.operation() instanceof Operation.AwaitContainer on) {
        awaits.put(step.id(), on.instance());
      } else if (step.operation() instanceof Operation.StartContainer on) {
        add(on);
        Set<Instance> before = new LinkedHashSet<>();
        step.after().stream().filter(awaits::containsKey).map(awaits::get).forEach(before::add);
        awaited.put(on.instance(), before);
      }
    }
    for (Step step : plan.steps()) {
      if (step.operation() instanceof Operation.OnContainer on) {
        add(on);
      }
    }
  }

  private void add(Operation.OnContainer on) {
    byInstance.putIfAbsent(
        on.instance(),
        new InstanceProgress(
            on.instance(),
            on.name(),
            Phase.PENDING,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Duration.ZERO));
  }

  /** Returns all containers, those that are started in the order of their starts. */
  List<InstanceProgress> all() {
    return byInstance.values().stream().map(this::withWaits).toList();
  }

  private InstanceProgress withWaits(InstanceProgress one) {
    boolean starts = one.phase() == Phase.PENDING || one.phase() == Phase.CREATED;
    List<Instance> open =
        awaited.getOrDefault(one.instance(), Set.of()).stream()
            .filter(it -> starts && !isReady(it))
            .toList();
    return new InstanceProgress(
        one.instance(), one.name(), one.phase(), one.verdict(), one.failure(), open, one.since());
  }

  private boolean isReady(Instance instance) {
    InstanceProgress progress = byInstance.get(instance);
    return progress != null && progress.phase() == Phase.READY;
  }

  /** Moves a container to a phase; returns whether anything changed. */
  boolean move(
      Operation operation,
      Phase phase,
      Optional<Verdict> verdict,
      Optional<FailureCause> failure,
      Duration now) {
    if (!(operation instanceof Operation.OnContainer on)) {
      return false;
    }
    InstanceProgress was = byInstance.get(on.instance());
    if (was != null
        && was.phase() == phase
        && was.verdict().equals(verdict)
        && was.failure().equals(failure)) {
      return false;
    }
    Duration since = was != null && was.phase() == phase ? was.since() : now;
    byInstance.put(
        on.instance(),
        new InstanceProgress(on.instance(), on.name(), phase, verdict, failure, List.of(), since));
    return true;
  }

  /** Returns the phase when a step begins; empty if it shows none. */
  static Optional<Phase> begun(Operation operation) {
    return phases(operation).map(Phases::begun);
  }

  /** Returns the phase after a step; empty if it shows none. */
  static Optional<Phase> ended(Operation operation) {
    return phases(operation).map(Phases::ended);
  }

  private static Optional<Phases> phases(Operation operation) {
    if (operation instanceof Operation.CreateContainer) {
      return Optional.of(new Phases(Phase.CREATING, Phase.CREATED));
    }
    if (operation instanceof Operation.RunBeforeStart) {
      return Optional.of(new Phases(Phase.STARTING, Phase.STARTING));
    }
    if (operation instanceof Operation.StartContainer
        || operation instanceof Operation.UnpauseContainer) {
      return Optional.of(new Phases(Phase.STARTING, Phase.STARTED));
    }
    if (operation instanceof Operation.AwaitContainer) {
      return Optional.of(new Phases(Phase.WAITING, Phase.READY));
    }
    if (operation instanceof Operation.StopContainer) {
      return Optional.of(new Phases(Phase.STOPPING, Phase.STOPPED));
    }
    return operation instanceof Operation.RemoveContainer
        ? Optional.of(new Phases(Phase.REMOVING, Phase.REMOVED))
        : Optional.empty();
  }

  /** The phases of a container during a step and after it. */
  private record Phases(Phase begun, Phase ended) {}
}
