package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import java.util.function.BooleanSupplier;

/**
 * What all awaited containers of a run share.
 *
 * @param eventsLost returns whether the engine's events no longer arrive
 */
record AwaitContext(
    Engine engine,
    RunEnvironment environment,
    EngineCalls calls,
    ExecuteSettings settings,
    PortAccess access,
    ProbeSlots slots,
    BooleanSupplier eventsLost,
    ReadinessTracker.Listener listener) {

  long now() {
    return environment.now();
  }
}
