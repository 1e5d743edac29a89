package dev.paws.core.execute;

import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.schedule.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the steps of a plan into tasks of a schedule. */
final class StepTasks {
  /** How long a run that ends early waits for the engine to report what it created. */
  private static final Duration CREATION_GRACE = Duration.ofSeconds(10);

  /** How long it waits for other answers: log lines, starts, removals. */
  static final Duration ANSWER_GRACE = Duration.ofSeconds(2);

  private StepTasks() {}

  static List<Task<Step>> of(Plan plan) {
    Map<Integer, Integer> weights = CriticalPath.weights(plan);
    return plan.steps().stream()
        .map(
            step ->
                new Task<>(
                    step.id(),
                    step,
                    step.after(),
                    weights.getOrDefault(step.id(), 0),
                    takesSlot(step.operation()),
                    Optional.empty(),
                    grace(step.operation())))
        .toList();
  }

  /**
   * Stops and waits only wait; everything else is work for the engine, so its number is limited.
   */
  private static boolean takesSlot(Operation operation) {
    return !(operation instanceof Operation.StopContainer
        || operation instanceof Operation.AwaitContainer);
  }

  private static Duration grace(Operation operation) {
    if (operation instanceof Operation.AwaitContainer) {
      return Duration.ZERO;
    }
    return CreatedResources.nameOfCreated(operation).isPresent() ? CREATION_GRACE : ANSWER_GRACE;
  }
}
