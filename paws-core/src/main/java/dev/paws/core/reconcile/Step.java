package dev.paws.core.reconcile;

import java.util.List;

/**
 * An operation in a plan.
 *
 * @param id its place in the plan, from 1
 * @param operation what to do
 * @param cause why
 * @param after ids of the steps that must have ended before
 */
public record Step(int id, Operation operation, String cause, List<Integer> after) {
  public Step {
    after = List.copyOf(after);
  }

  /** Returns one line: {@code 7 start container shop-web-1: is not running [after 3, 5]}. */
  public String text() {
    String order =
        after.isEmpty()
            ? ""
            : after.stream()
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining(", ", " [after ", "]"));
    return id + " " + operation.text() + ": " + cause + order;
  }
}
