package dev.paws.core.reconcile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What to do, in an order that the steps' {@code after} gives: every step stands behind those it
 * waits for.
 *
 * @param steps operations with causes
 * @param notes what a person should know: orphans that stay, volumes whose options changed
 */
public record Plan(List<Step> steps, List<String> notes) {
  public Plan {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /** Whether nothing is to be changed; there may still be something to wait for. */
  public boolean changesNothing() {
    return steps.stream().allMatch(step -> step.operation() instanceof Operation.AwaitContainer);
  }

  /** One line a step. */
  public String text() {
    return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
  }
}
