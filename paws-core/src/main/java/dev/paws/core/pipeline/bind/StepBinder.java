package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.expression.Condition;
import dev.paws.core.pipeline.run.StepPlan;
import dev.paws.core.pipeline.workflow.Step;
import java.util.List;
import java.util.Optional;

/** Binds steps. */
final class StepBinder {
  private StepBinder() {}

  static List<StepPlan> plans(List<Step> steps) {
    return steps.stream().map(StepBinder::plan).toList();
  }

  private static StepPlan plan(Step step) {
    StepPlan.Work work =
        step.run().isPresent()
            ? new StepPlan.Run(
                Raw.text(step.run().get()), step.shell(), Raw.text(step.workingDirectory()), 0)
            : new StepPlan.Uses(step.uses().orElse(""), Raw.texts(step.with()));
    return new StepPlan(
        step.id(),
        Raw.text(step.name()),
        text(step.condition()),
        work,
        Raw.texts(step.env()),
        Raw.text(step.continueOnError()),
        Raw.text(step.timeoutMinutes()));
  }

  static Optional<String> text(Condition condition) {
    return Optional.of(condition.template().source()).filter(text -> !text.isBlank());
  }

  /** Returns whether the runner can run the step one after another with others. */
  static boolean isPlain(Step step) {
    return !step.background()
        && step.waitFor().isEmpty()
        && !step.waitForAll()
        && step.cancel().isEmpty()
        && step.parallel().isEmpty()
        && !Raw.isExpression(step.env());
  }
}
