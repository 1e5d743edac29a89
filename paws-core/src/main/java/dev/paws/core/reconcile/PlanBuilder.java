package dev.paws.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects steps and numbers them. */
final class PlanBuilder {
  private final List<Step> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds a step and returns its id. */
  int add(Operation operation, String cause, Collection<Integer> after) {
    int id = steps.size() + 1;
    steps.add(new Step(id, operation, cause, List.copyOf(new TreeSet<>(after))));
    return id;
  }

  void note(String note) {
    notes.add(note);
  }

  Plan build() {
    return new Plan(steps, notes);
  }
}
