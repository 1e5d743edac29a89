package dev.paws.core.engine;

/**
 * Hears what happens to containers. Called from one thread of the subscription; must return at
 * once.
 */
public interface EventListener {
  void happened(EngineEvent event);

  /** The stream ended although nobody closed it; events may be missed from here on. */
  void broken(EngineFailure failure);
}
