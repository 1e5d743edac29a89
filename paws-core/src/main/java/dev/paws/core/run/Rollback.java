package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Teardown;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the removal of what a failed run created; what was there before, and what replaced it,
 * stays.
 */
final class Rollback {
  private Rollback() {}

  static Plan plan(Observed now, Outcome.Created created, Set<String> replacements) {
    Set<String> containers = new HashSet<>(created.containers());
    Observed own =
        new Observed(
            now.containers().stream()
                .filter(container -> containers.contains(container.id()))
                .filter(container -> !replacements.contains(container.name()))
                .toList(),
            now.networks().stream()
                .filter(network -> created.networks().contains(network.id()))
                .toList(),
            now.volumes().stream()
                .filter(volume -> created.volumes().contains(volume.name()))
                .toList());
    return Teardown.down(
        own, Optional.empty(), new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()));
  }

  /** Final names of containers that a plan puts in the place of others. */
  static Set<String> replacements(Plan plan) {
    Set<String> names = new HashSet<>();
    plan.steps()
        .forEach(
            step -> {
              if (step.operation() instanceof Operation.RemoveContainer removed) {
                names.add(removed.name());
              }
            });
    return names;
  }
}
