package dev.paws.core.engine;

/**
 * Receives the events of containers. Called on one thread of the subscription; must return
 * immediately.
 */
public interface EventListener {
  void happened(EngineEvent event);

  /** The stream ended although nobody closed it; later events may be missed. */
  void broken(EngineFailure failure);
}
