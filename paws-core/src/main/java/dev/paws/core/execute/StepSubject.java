package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.util.Optional;

/** What a step is about. */
final class StepSubject {
  private StepSubject() {}

  /** Returns the container that the step is about; empty if it is about none. */
  static Optional<Instance> instance(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? Optional.of(on.instance())
        : Optional.empty();
  }

  /** Returns the container's name, or what is done if the step is about no container. */
  static String name(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? on.name()
        : step.operation().text();
  }
}
