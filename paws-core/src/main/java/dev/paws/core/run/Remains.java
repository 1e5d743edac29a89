package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.Outcome;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks after a teardown that what the engine reported as removed is gone. A proxy or a faulty
 * engine may answer without doing it, and a build must not succeed while containers still run.
 */
final class Remains {
  private Remains() {}

  /** Returns the outcome, as failed if something that it removed still exists. */
  static Outcome check(Engine engine, String project, Plan plan, Outcome outcome) {
    if (!outcome.succeeded() || plan.steps().isEmpty()) {
      return outcome;
    }
    Observed now;
    try {
      now = engine.observe(project);
    } catch (EngineException e) {
      return outcome; // each removal was granted, and nobody says otherwise
    }
    List<Failure> failures = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.operation() instanceof Operation.RemoveContainer remove
          && now.containers().stream().anyMatch(one -> one.id().equals(remove.id()))) {
        failures.add(remains(Optional.of(remove), remove.name()));
      } else if (step.operation() instanceof Operation.RemoveNetwork remove
          && now.networks().stream().anyMatch(one -> one.id().equals(remove.id()))
          && !isTold(outcome, remove)) {
        failures.add(remains(Optional.empty(), RunPhrase.NETWORK.text(remove.name())));
      } else if (step.operation() instanceof Operation.RemoveVolume remove
          && now.volumes().stream().anyMatch(one -> one.name().equals(remove.name()))) {
        failures.add(remains(Optional.empty(), RunPhrase.VOLUME.text(remove.name())));
      }
    }
    return failures.isEmpty() ? outcome : outcome.failed(failures);
  }

  /** A network that the engine could not remove is a warning of the run already. */
  private static boolean isTold(Outcome outcome, Operation.RemoveNetwork remove) {
    return outcome.warnings().stream()
        .anyMatch(
            warning ->
                warning.engine().stream()
                        .anyMatch(EngineFailure.MiscountedNetwork.class::isInstance)
                    && warning.name().equals(remove.text()));
  }

  private static Failure remains(Optional<Operation.OnContainer> container, String name) {
    return Failure.found(
        container.map(Operation.OnContainer::instance), name, new FailureCause.StillThere());
  }
}
