package dev.paws.core.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Returns this plan without the waits for which no other step waits. */
  public Plan withoutLastWaits() {
    Set<Integer> kept = new HashSet<>();
    for (int i = steps.size() - 1; i >= 0; i--) { // a step comes after those that it waits for
      Step step = steps.get(i);
      if (!(step.operation() instanceof Operation.AwaitContainer) || kept.contains(step.id())) {
        kept.add(step.id());
        kept.addAll(step.after());
      }
    }
    return new Plan(steps.stream().filter(step -> kept.contains(step.id())).toList(), notes);
  }

  /** Returns one line for each step. */
  public String text() {
    return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
  }
}
