package dev.paws.core.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What a verdict rests on.
 *
 * @param exit how the process ended, or the health check of an own probe; empty if neither did
 * @param attempts how many own probes have ended, or how often the process has
 * @param took how long the last own probe took, or the process has kept ending; empty if unknown
 * @param output what the last own probe wrote; empty if nothing
 * @param problem why the health check could not be run; empty if it could
 */
public record Evidence(
    Source source,
    Optional<Exit> exit,
    int attempts,
    Optional<Duration> took,
    String output,
    String problem) {
  /** The engine's account, without a check of ours. */
  static final Evidence OF_ENGINE =
      new Evidence(Source.ENGINE, Optional.empty(), 0, Optional.empty(), "", "");

  /** Returns the end of a process, the last of so many. */
  static Evidence of(Optional<Exit> exit, int deaths, Optional<Duration> span) {
    return new Evidence(Source.EXIT, exit, deaths, span, "", "");
  }
}
