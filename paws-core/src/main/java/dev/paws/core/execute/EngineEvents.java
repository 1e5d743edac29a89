package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import java.util.Optional;

/** Passes the engine's events to a run, on its thread. */
final class EngineEvents implements EventListener {
  private final RunEnvironment environment;
  private final ReadinessTracker readiness;

  private EngineEvents(RunEnvironment environment, ReadinessTracker readiness) {
    this.environment = environment;
    this.readiness = readiness;
  }

  /** Follows a project's events; returns empty if the engine does not show them. */
  static Optional<EventSubscription> follow(
      Engine engine, String project, RunEnvironment environment, ReadinessTracker readiness) {
    try {
      return Optional.of(engine.events(project, new EngineEvents(environment, readiness)));
    } catch (EngineException e) {
      readiness.eventsLost(); // asking for each container does as well, only slower
      return Optional.empty();
    }
  }

  @Override
  public void happened(EngineEvent event) {
    environment.post(() -> readiness.happened(event));
  }

  @Override
  public void broken(EngineFailure failure) {
    environment.post(readiness::eventsLost);
  }
}
