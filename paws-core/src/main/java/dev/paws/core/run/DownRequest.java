package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.reconcile.DownOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code paws:down} is asked for.
 *
 * @param project the project's name
 * @param desired what the Compose files say, if they can be read; labels are enough to go down
 * @param timeout the deadline for everything
 * @param self how to recognise what others have under the project's name, which stays
 * @param createdOnly whether only what the build created goes, and not what it found
 */
public record DownRequest(
    String project,
    Optional<Desired> desired,
    DownOptions options,
    Duration timeout,
    ProjectOwnership.Self self,
    boolean createdOnly) {

  /** A request for all that is there, as a person makes it. */
  public DownRequest(
      String project,
      Optional<Desired> desired,
      DownOptions options,
      Duration timeout,
      ProjectOwnership.Self self) {
    this(project, desired, options, timeout, self, false);
  }
}
