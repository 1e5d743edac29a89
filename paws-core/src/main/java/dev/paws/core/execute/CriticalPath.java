package dev.paws.core.execute;

import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs each step: its own rough cost and that of the longest way from it to the plan's end. Ready
 * steps begin in this order, so that steps which nothing waits for never delay a chain of
 * dependencies.
 */
final class CriticalPath {
  private CriticalPath() {}

  /** Returns the weight of each step by its id. */
  static Map<Integer, Integer> weights(Plan plan) {
    Map<Integer, Integer> behind = new HashMap<>();
    Map<Integer, Integer> weights = new HashMap<>();
    List<Step> steps = plan.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      int weight = cost(step.operation()) + behind.getOrDefault(step.id(), 0);
      weights.put(step.id(), weight);
      step.after().forEach(earlier -> behind.merge(earlier, weight, Math::max));
    }
    return weights;
  }

  /** In tenths of a second, measured on a small machine; only the proportions matter. */
  private static int cost(Operation operation) {
    if (operation instanceof Operation.AwaitContainer await) {
      return switch (await.goal()) {
        case STARTED -> 0;
        case HEALTHY, HEALTHY_OR_COMPLETED, READY -> 15;
        case COMPLETED, SETTLED -> 30;
      };
    }
    if (operation instanceof Operation.StopContainer) {
      return 5;
    }
    if (operation instanceof Operation.BuildImage || operation instanceof Operation.PullImage) {
      return 100;
    }
    return operation instanceof Operation.StartContainer ? 3 : 1;
  }
}
