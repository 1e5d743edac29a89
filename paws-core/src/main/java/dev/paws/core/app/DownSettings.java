package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of {@code down}.
 *
 * @param removal what to remove beside the containers of the files
 * @param limits time limits
 * @param anyFolder whether to take down an environment that was started from another folder
 * @param inBuild whether a build goes on afterwards, which wants the logs and may need the
 *     environment later
 */
public record DownSettings(
    CommonSettings common, Removal removal, Limits limits, boolean anyFolder, boolean inBuild) {

  /**
   * What to remove beside the containers of the files.
   *
   * @param volumes whether to remove volumes, with their data
   * @param orphans whether to remove containers of services that are gone from the files
   */
  public record Removal(boolean volumes, boolean orphans) {}

  /**
   * Time limits.
   *
   * @param stop how long a container may take to stop; empty: as defined at its creation
   * @param timeout the deadline for everything
   */
  public record Limits(Optional<Duration> stop, Duration timeout) {}

  /** Returns these settings without a machine-readable result. */
  DownSettings silent() {
    return new DownSettings(common.silent(), removal, limits, anyFolder, inBuild);
  }
}
