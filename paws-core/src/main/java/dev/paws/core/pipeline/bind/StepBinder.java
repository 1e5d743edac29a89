package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.expression.Condition;
import dev.paws.core.pipeline.run.StepPlan;
import dev.paws.core.pipeline.workflow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds steps. */
final class StepBinder {
  private StepBinder() {}

  /** Returns the steps; parallel ones as steps in the background and a wait for them. */
  static List<StepPlan> plans(List<Step> steps) {
    List<StepPlan> plans = new ArrayList<>();
    for (Step step : steps) {
      if (step.parallel().isEmpty()) {
        String name = step.id().orElse("step " + (plans.size() + 1));
        plans.add(plan(step, step.background() ? Optional.of(name) : Optional.empty()));
      } else {
        List<String> names = new ArrayList<>();
        for (Step one : step.parallel()) {
          names.add(one.id().orElse("step " + (plans.size() + 1)));
          plans.add(plan(one, Optional.of(names.get(names.size() - 1))));
        }
        plans.add(control(step, new StepPlan.Wait(Optional.of(names))));
      }
    }
    return plans;
  }

  private static StepPlan plan(Step step, Optional<String> background) {
    if (!step.waitFor().isEmpty()) {
      return control(step, new StepPlan.Wait(Optional.of(step.waitFor())));
    }
    if (step.waitForAll()) {
      return control(step, new StepPlan.Wait(Optional.empty()));
    }
    if (step.cancel().isPresent()) {
      return control(step, new StepPlan.Cancel(step.cancel().get()));
    }
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
        Raw.text(step.timeoutMinutes()),
        background);
  }

  /** It runs in any case: a step in the background that nothing ends would hold up its job. */
  private static StepPlan control(Step step, StepPlan.Work work) {
    return new StepPlan(
        step.id(),
        Raw.text(step.name()),
        Optional.of("always()"),
        work,
        Map.of(),
        Raw.text(step.continueOnError()),
        Optional.empty());
  }

  static Optional<String> text(Condition condition) {
    return Optional.of(condition.template().source()).filter(text -> !text.isBlank());
  }

  /** Returns whether all variables of steps are written one by one. */
  static boolean isPlain(Step step) {
    return !Raw.isExpression(step.env()) && step.parallel().stream().allMatch(StepBinder::isPlain);
  }
}
