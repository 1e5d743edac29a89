package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;

/** Kills the containers that a plan would stop, for a forced shutdown. */
final class ContainerKiller {
  private ContainerKiller() {}

  /**
   * Kills the containers that the plan stops, so that calls waiting for their end return. If one
   * cannot be killed, its own step reports that.
   */
  static void all(Engine engine, Plan plan) {
    for (Step step : plan.steps()) {
      if (step.operation() instanceof Operation.StopContainer stop) {
        try {
          engine.kill(stop.id(), "SIGKILL");
        } catch (EngineException e) {
          // It is gone already, or its own step reports the same.
        }
      }
    }
  }
}
