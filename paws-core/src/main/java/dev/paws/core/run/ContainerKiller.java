package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;

/** Ends at once what a plan would stop in its own time. */
final class ContainerKiller {
  private ContainerKiller() {}

  /**
   * Kills the containers that the plan stops, so that calls that wait for their end return. What
   * cannot be killed is told by its step.
   */
  static void all(Engine engine, Plan plan) {
    for (Step step : plan.steps()) {
      if (step.operation() instanceof Operation.StopContainer stop) {
        try {
          engine.kill(stop.id(), "SIGKILL");
        } catch (EngineException e) {
          // Gone already, or its own step meets the same.
        }
      }
    }
  }
}
