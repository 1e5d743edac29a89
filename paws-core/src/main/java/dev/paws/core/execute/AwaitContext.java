package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import java.util.function.BooleanSupplier;

/**
 * What all containers share that a run waits for.
 *
 * @param eventsLost returns whether the engine's events are not heard any more
 */
record AwaitContext(
    Engine engine,
    RunEnvironment environment,
    EngineCalls calls,
    ExecuteSettings settings,
    ProbeSlots slots,
    BooleanSupplier eventsLost,
    ReadinessTracker.Listener listener) {

  long now() {
    return environment.now();
  }
}
