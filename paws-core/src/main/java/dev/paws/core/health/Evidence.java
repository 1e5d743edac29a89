package dev.paws.core.health;

import java.time.Duration;
import java.util.Optional;

/**
 * The facts behind a verdict.
 *
 * @param exit how the process, or our own health check, ended; empty if neither did
 * @param attempts how many of our own probes, or how many processes, have ended
 * @param took how long the last own probe took, or for how long the process has kept ending; empty
 *     if unknown
 * @param output what the last own probe wrote, or what it missed; empty if nothing
 * @param problem why the health check could not be run, or the container not be reached; empty if
 *     it could
 */
public record Evidence(
    Source source,
    Optional<Exit> exit,
    int attempts,
    Optional<Duration> took,
    String output,
    String problem) {
  /** What the engine shows, without a check of ours. */
  static final Evidence OF_ENGINE =
      new Evidence(Source.ENGINE, Optional.empty(), 0, Optional.empty(), "", "");

  /** Returns the end of the last of this many processes. */
  static Evidence of(Optional<Exit> exit, int deaths, Optional<Duration> span) {
    return new Evidence(Source.EXIT, exit, deaths, span, "", "");
  }
}
