package dev.paws.core.engine;

/**
 * Something that happened to a container.
 *
 * @param exitCode with {@code DIED}: the exit code, else 0
 */
public record EngineEvent(Kind kind, String containerId, int exitCode) {
  /** What happened; everything else an engine tells is left out. */
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
