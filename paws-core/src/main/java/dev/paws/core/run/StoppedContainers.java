package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.ForwardingRunListener;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Remembers which containers a run begins to stop, and starts those again that a failed run did not
 * replace: what ran before a failed run runs after it.
 */
final class StoppedContainers extends ForwardingRunListener {
  /** How long a stop may still take before its container is left to it. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofSeconds(1);

  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> prepared;

  /**
   * Creates an empty memory.
   *
   * @param prepared the services before whose start something else must run
   */
  StoppedContainers(RunListener next, Set<String> prepared) {
    super(next);
    this.prepared = Set.copyOf(prepared);
  }

  @Override
  public void stepStarted(Step step) {
    if (step.operation() instanceof Operation.StopContainer stop) {
      ids.add(stop.id());
    }
    super.stepStarted(step);
  }

  /**
   * Waits for the stops that are still under way, and starts what they stopped, or what took its
   * place and was not started any more.
   *
   * @param project whose containers they are
   * @param before what was there before the run; only what ran then is started
   * @param force once it is asked for, nothing is waited for any more
   * @param clock monotonic time in nanoseconds
   * @return the names of the containers that ran before and are stopped now
   */
  List<String> startAgain(
      Engine engine, String project, Observed before, ForceStop force, LongSupplier clock) {
    return before.containers().stream()
        .filter(container -> ids.contains(container.id()) && container.state().pid() != 0)
        .filter(container -> !runsAgain(engine, project, container, force, clock))
        .map(ObservedContainer::name)
        .toList();
  }

  private boolean runsAgain(
      Engine engine,
      String project,
      ObservedContainer container,
      ForceStop force,
      LongSupplier clock) {
    try {
      if (engine.container(container.id()).isEmpty()) {
        return replacementRuns(engine, project, container);
      }
      long limit = clock.getAsLong() + LONGEST_STOP.toNanos();
      while (!engine.awaitEnd(container.id(), Optional.of(POLL))) {
        if (force.isAsked() || clock.getAsLong() >= limit) {
          return false;
        }
      }
      engine.start(container.id());
      return true;
    } catch (EngineException e) {
      return false;
    }
  }

  /**
   * One that was started already is as its own definition has it, whether it runs or not. Without
   * one, the container was one too many, and there is nothing to start.
   */
  private boolean replacementRuns(Engine engine, String project, ObservedContainer replaced) {
    Optional<ObservedContainer> found =
        engine.observe(project).containers().stream()
            .filter(container -> Rollback.isOf(container, Labels.instance(replaced)))
            .findFirst();
    if (found.isEmpty()) {
      return true;
    }
    ObservedContainer replacement = found.get();
    if (replacement.state().startedAt().isEmpty()) {
      if (prepared.contains(replacement.label(Labels.SERVICE))) {
        return false;
      }
      if (!replacement.name().equals(replaced.name())) {
        engine.rename(replacement.id(), replaced.name());
      }
      engine.start(replacement.id());
    }
    return true;
  }
}
