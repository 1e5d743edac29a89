package dev.paws.core.app;

import dev.paws.core.reconcile.Operation;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.UpResult;

/** Makes the sentences about the result of {@code up}. */
final class UpTexts {
  private UpTexts() {}

  /** Returns what happened to the resources that a failed run created. */
  static String afterwards(UpSettings.Lifetime lifetime, UpResult result) {
    if (result.plan().isEmpty()) {
      return "; nothing was created";
    }
    if (result.rolledBack()) {
      return " and what it created was removed";
    }
    if (lifetime.keepRunning()) {
      return " and what it created is kept (paws.keepRunning)";
    }
    return lifetime.rollback()
        ? " and perhaps not all that it created was removed"
        : " and what it created is kept (paws.rollback=false)";
  }

  /** Returns a summary of a successful run. */
  static String summary(String project, UpResult result) {
    String took = result.outcome().map(it -> StatusText.duration(it.took())).orElse("");
    boolean changed =
        result.plan().stream()
            .flatMap(plan -> plan.steps().stream())
            .anyMatch(step -> !(step.operation() instanceof Operation.AwaitContainer));
    return changed
        ? project + " is up after " + took
        : project + " is up already; nothing had to be changed";
  }
}
