package dev.paws.core.app;

import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.UpResult;

/** Makes the sentences about the result of {@code up}. */
final class UpTexts {
  private UpTexts() {}

  /** Returns what happened to the resources that a failed run created. */
  static String afterwards(UpSettings.Lifetime lifetime, UpResult result) {
    if (result.plan().isEmpty()) {
      return GoalPhrase.NOTHING_CREATED.text();
    }
    if (result.rolledBack()) {
      return GoalPhrase.CREATED_REMOVED.text();
    }
    if (lifetime.keepRunning()) {
      return GoalPhrase.CREATED_KEPT_RUNNING.text();
    }
    return (lifetime.rollback() ? GoalPhrase.CREATED_PERHAPS_LEFT : GoalPhrase.CREATED_KEPT).text();
  }

  /** Returns a summary of a successful run. */
  static String summary(String project, UpResult result) {
    String took = result.outcome().map(it -> StatusText.duration(it.took())).orElse("");
    boolean changed =
        result.plan().stream()
            .flatMap(plan -> plan.steps().stream())
            .anyMatch(step -> !(step.operation() instanceof Operation.AwaitContainer));
    return changed ? GoalPhrase.UP.text(project, took) : GoalPhrase.ALREADY_UP.text(project);
  }
}
