package dev.paws.core.reconcile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps to carry out, each after the steps in its {@code after}.
 *
 * @param steps operations with causes
 * @param notes what the user should know: orphans that stay, volumes whose options changed
 */
public record Plan(List<Step> steps, List<String> notes) {
  public Plan {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /** Returns whether the plan changes nothing; it may still wait for something. */
  public boolean changesNothing() {
    return steps.stream().allMatch(step -> step.operation() instanceof Operation.AwaitContainer);
  }

  /** Returns one line for each step. */
  public String text() {
    return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
  }
}
