package dev.paws.core.execute;

/**
 * Something that happened, to be handled by the coordinator, because only its thread changes state.
 */
public interface RunEvent {
  /** Handles the event, on the coordinator's thread. */
  void handle();
}
