package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code down} is asked with.
 *
 * @param removal what is removed beside the containers of the files
 * @param limits how long things may take
 * @param anyFolder whether an environment is taken down that came up from another folder
 * @param inBuild whether a build goes on, which wants the logs and may need the environment later
 */
public record DownSettings(
    CommonSettings common, Removal removal, Limits limits, boolean anyFolder, boolean inBuild) {

  /**
   * What is removed beside the containers of the files.
   *
   * @param volumes whether volumes are removed, with their data
   * @param orphans whether containers of services that are gone from the files are removed
   */
  public record Removal(boolean volumes, boolean orphans) {}

  /**
   * How long things may take.
   *
   * @param stop how long a container may take to stop; empty: as it says itself
   * @param timeout the deadline for everything
   */
  public record Limits(Optional<Duration> stop, Duration timeout) {}

  /** Returns these settings with a result that nobody reads. */
  DownSettings silent() {
    return new DownSettings(common.silent(), removal, limits, anyFolder, inBuild);
  }
}
