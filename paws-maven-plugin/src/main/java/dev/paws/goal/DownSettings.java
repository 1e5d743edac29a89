package dev.paws.goal;

import java.time.Duration;
import java.util.Optional;

/**
 * What {@code down} is told.
 *
 * @param volumes whether volumes go too
 * @param removeOrphans whether containers of services that are gone from the files go too
 * @param stopTimeout how long a container may take to stop; empty: as it says itself
 * @param timeout the deadline for everything
 * @param anyFolder whether an environment goes that came up from another folder
 * @param inBuild whether a build goes on, which wants the logs and may need the environment later
 */
public record DownSettings(
    CommonSettings common,
    boolean volumes,
    boolean removeOrphans,
    Optional<Duration> stopTimeout,
    Duration timeout,
    boolean anyFolder,
    boolean inBuild) {

  /** The same with a result that nobody reads. */
  DownSettings silent() {
    return new DownSettings(
        common.silent(), volumes, removeOrphans, stopTimeout, timeout, anyFolder, inBuild);
  }
}
