package dev.paws.core.execute;

/** Something that happened; told to the coordinator, which is the only one that changes state. */
public interface RunEvent {
  /** Runs on the coordinator's thread. */
  void handle();
}
