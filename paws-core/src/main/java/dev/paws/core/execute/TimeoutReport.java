package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import dev.paws.core.schedule.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what was not done at the deadline, and what it waited for. */
final class TimeoutReport {
  private final Schedule<Step> schedule;
  private final Duration after;

  /**
   * Creates the report of a run.
   *
   * @param after how long the run has taken so far
   */
  TimeoutReport(Schedule<Step> schedule, Duration after) {
    this.schedule = schedule;
    this.after = after;
  }

  /**
   * Returns one failure for each container that is not yet awaited, and for each call under way.
   *
   * @param now monotonic time in nanoseconds
   */
  List<Failure> failures(long now) {
    List<Failure> failures = new ArrayList<>();
    Set<Instance> named = new HashSet<>();
    for (Step step : schedule.underWay()) {
      if (!(step.operation() instanceof Operation.AwaitContainer)) {
        StepSubject.instance(step).ifPresent(named::add);
        Duration since = schedule.age(step.id(), now);
        failures.add(Failure.of(step, new FailureCause.UnderWay(step.operation(), since), ""));
      }
    }
    for (Step step : schedule.waiting()) {
      boolean counts =
          step.operation() instanceof Operation.StartContainer
              || step.operation() instanceof Operation.RemoveContainer;
      if (counts && StepSubject.instance(step).filter(named::add).isPresent()) {
        failures.add(
            Failure.of(
                step, new FailureCause.NotBegun(step.operation(), after, waitsFor(step)), ""));
      }
    }
    return failures;
  }

  private List<Step> waitsFor(Step step) {
    return step.after().stream().map(schedule::unended).flatMap(Optional::stream).toList();
  }
}
