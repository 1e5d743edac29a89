package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Remembers which containers a run begins to stop, and restarts those that a failed run did not
 * replace, so that everything that ran before runs afterwards.
 */
final class StoppedContainers implements RunListener {
  /** How long to wait for a stop before its container is left to it. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofSeconds(1);

  private final RunListener next;
  private final Set<String> ids = new LinkedHashSet<>();

  /**
   * Creates a listener.
   *
   * @param next receives all events as well
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
   * Waits for the stops that are under way, and starts the stopped containers.
   *
   * @param before what existed before the run; only what ran then is started
   * @param force after a forced shutdown is asked for, nothing is awaited any more
   * @param clock monotonic time in nanoseconds
   * @return the names of the containers that ran before and are stopped now
   */
  List<String> startAgain(Engine engine, Observed before, ForceStop force, LongSupplier clock) {
    return before.containers().stream()
        .filter(container -> ids.contains(container.id()) && container.state().pid() != 0)
        .filter(container -> !runsAgain(engine, container, force, clock))
        .map(ObservedContainer::name)
        .toList();
  }

  private static boolean runsAgain(
      Engine engine, ObservedContainer container, ForceStop force, LongSupplier clock) {
    try {
      if (engine.container(container.id()).isEmpty()) {
        return true; // replaced
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
