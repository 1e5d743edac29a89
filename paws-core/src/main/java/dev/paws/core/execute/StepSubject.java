package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.util.Optional;

/** What a step works on. */
final class StepSubject {
  private StepSubject() {}

  /** Returns the step's container; empty if it has none. */
  static Optional<Instance> instance(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? Optional.of(on.instance())
        : Optional.empty();
  }

  /** Returns the container's name, or the operation in words if the step has no container. */
  static String name(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? on.name()
        : step.operation().text();
  }
}
