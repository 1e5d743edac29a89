package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.InstanceProgress;
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
final class StoppedContainers implements RunListener {
  /** How long a stop may still take before its container is left to it. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofSeconds(1);

  private final RunListener next;
  private final Set<String> ids = new LinkedHashSet<>();

  /**
   * Listens to a run.
   *
   * @param next hears everything too
   */
  StoppedContainers(RunListener next) {
    this.next = next;
  }

  @Override
  public void stepStarted(Step step) {
    if (step.operation() instanceof Operation.StopContainer stop) {
      ids.add(stop.id());
    }
    next.stepStarted(step);
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

  private static boolean runsAgain(
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

  /** One that was started already is as its own definition has it, whether it runs or not. */
  private static boolean replacementRuns(
      Engine engine, String project, ObservedContainer replaced) {
    List<ObservedContainer> successors =
        engine.observe(project).containers().stream()
            .filter(it -> !Labels.isOneOff(it))
            .filter(it -> Labels.instance(it).equals(Labels.instance(replaced)))
            .toList();
    for (ObservedContainer successor : successors) {
      if (successor.state().startedAt().isPresent()) {
        return true;
      }
      if (!successor.name().equals(replaced.name())) {
        engine.rename(successor.id(), replaced.name());
      }
      engine.start(successor.id());
      return true;
    }
    return false;
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<String> failure) {
    next.stepEnded(step, took, failure);
  }

  @Override
  public void removing(Operation.RemoveContainer operation) {
    next.removing(operation);
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    next.progress(step, part, text, done, total);
  }

  @Override
  public void slept(Duration duration) {
    next.slept(duration);
  }

  @Override
  public void changed(List<InstanceProgress> containers) {
    next.changed(containers);
  }
}
