package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.reconcile.DownOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code paws:down} should take down, and how.
 *
 * @param project the project's name
 * @param desired what the Compose files define, if they can be read; labels are enough to take down
 * @param timeout the deadline for everything
 * @param self recognises what belongs to others under the project's name and is kept
 * @param createdOnly whether to remove only what the build created, and not what it found
 */
public record DownRequest(
    String project,
    Optional<Desired> desired,
    DownOptions options,
    Duration timeout,
    ProjectOwnership.Self self,
    boolean createdOnly) {

  /** Creates a request to take down everything, as a person makes it. */
  public DownRequest(
      String project,
      Optional<Desired> desired,
      DownOptions options,
      Duration timeout,
      ProjectOwnership.Self self) {
    this(project, desired, options, timeout, self, false);
  }
}
