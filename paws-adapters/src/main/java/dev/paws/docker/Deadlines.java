package dev.paws.docker;

import java.time.Duration;

/**
 * How long calls to an engine may take. A call whose deadline passes is given up and fails as
 * {@code TimedOut}.
 *
 * @param opening the first call, which tells whether an engine is there at all
 * @param call an ordinary call; long, since an engine that starts twenty containers at once on a
 *     small machine lets single calls wait
 * @param stopMargin on top of a container's grace period
 * @param registry asking a registry whether it has an image
 * @param pullIdle silence during a pull
 * @param buildIdle silence during a build, whose steps may be long and quiet
 */
public record Deadlines(
    Duration opening,
    Duration call,
    Duration stopMargin,
    Duration registry,
    Duration pullIdle,
    Duration buildIdle) {
  /** What users get. */
  public static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  /** The same for an engine that has this long for an ordinary answer. */
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
