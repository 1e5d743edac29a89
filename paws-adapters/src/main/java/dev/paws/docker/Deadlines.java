package dev.paws.docker;

import java.time.Duration;

/**
 * How long calls to an engine may take. A call that exceeds its deadline is abandoned and fails as
 * {@code TimedOut}.
 *
 * @param opening the first call, which shows whether there is an engine at all
 * @param call an ordinary call; long, because an engine that starts twenty containers together on a
 *     small machine lets single calls wait
 * @param stopMargin added to a container's grace period
 * @param registry a registry's answer to whether it has an image
 * @param pullIdle the longest silence during a pull
 * @param buildIdle the longest silence during a build, whose steps may be long and quiet
 */
public record Deadlines(
    Duration opening,
    Duration call,
    Duration stopMargin,
    Duration registry,
    Duration pullIdle,
    Duration buildIdle) {
  /** The defaults. */
  public static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  /** Returns these deadlines with another one for ordinary calls. */
  Deadlines withCall(Duration newCall) {
    return new Deadlines(
        shorter(opening, newCall),
        newCall,
        shorter(stopMargin, newCall),
        shorter(registry, newCall),
        pullIdle,
        buildIdle);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
