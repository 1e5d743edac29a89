package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;

/** Tells, when the deadline is there, what has not been done and what it waits for. */
final class TimeoutReport {
  private final ReadinessTracker waits;
  private final Map<Integer, Step> pending;
  private final Map<Integer, Step> calls;
  private final Set<Integer> ended;
  private final String after;

  /**
   * An explanation.
   *
   * @param pending steps that have not begun
   * @param calls steps whose call to the engine is under way
   * @param after how long the run took so far, for a person
   */
  TimeoutReport(
      ReadinessTracker waits,
      Map<Integer, Step> pending,
      Map<Integer, Step> calls,
      Set<Integer> ended,
      String after) {
    this.waits = waits;
    this.pending = pending;
    this.calls = calls;
    this.ended = ended;
    this.after = after;
  }

  /**
   * One failure for each container that has not got as far as being waited for, and for each call
   * under way.
   *
   * @param age how long a step is under way, in nanoseconds
   */
  List<Failure> failures(IntToLongFunction age) {
    List<Failure> failures = new ArrayList<>();
    Set<Instance> told = new HashSet<>();
    for (Step step : calls.values()) {
      Coordinator.instanceOf(step).ifPresent(told::add);
      String since = Coordinator.seconds(Duration.ofNanos(age.applyAsLong(step.id())));
      failures.add(
          failure(step, "still under way after " + since + ": " + step.operation().text()));
    }
    for (Step step : pending.values()) {
      boolean tells =
          step.operation() instanceof Operation.StartContainer
              || step.operation() instanceof Operation.RemoveContainer;
      if (tells && Coordinator.instanceOf(step).filter(told::add).isPresent()) {
        String what = step.operation() instanceof Operation.StartContainer ? "started" : "removed";
        failures.add(
            failure(step, "not " + what + " after " + after + ", waits for " + waitsFor(step)));
      }
    }
    return failures;
  }

  private String waitsFor(Step step) {
    List<String> open = new ArrayList<>();
    for (int id : step.after()) {
      if (!ended.contains(id)) {
        Optional.ofNullable(pending.get(id))
            .or(() -> waits.step(id))
            .or(() -> Optional.ofNullable(calls.get(id)))
            .map(TimeoutReport::goal)
            .ifPresent(open::add);
      }
    }
    return open.isEmpty() ? "its turn" : String.join(", ", open);
  }

  private static String goal(Step step) {
    return step.operation() instanceof Operation.AwaitContainer await
        ? await.instance().service() + " " + await.goal().text()
        : step.operation().text();
  }

  private static Failure failure(Step step, String reason) {
    return new Failure(
        Coordinator.instanceOf(step),
        Coordinator.nameOf(step),
        reason,
        "",
        List.of(),
        Optional.empty());
  }
}
