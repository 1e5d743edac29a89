package dev.paws.core.engine;

/**
 * Something that happened to a container.
 *
 * @param exitCode the exit code with {@code DIED}, otherwise 0
 */
public record EngineEvent(Kind kind, String containerId, int exitCode) {
  /** What happened; an engine's other events are left out. */
  public enum Kind {
    CREATED,
    STARTED,
    DIED,
    OOM,
    HEALTHY,
    UNHEALTHY,
    PAUSED,
    UNPAUSED,
    REMOVED
  }
}
