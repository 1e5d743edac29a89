package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.reconcile.DownOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which containers to stop or pause, and how.
 *
 * @param project the project's name
 * @param desired what the Compose files define, if they can be read; labels are enough
 * @param services the services to halt; empty: all
 * @param pauses whether to pause rather than stop
 * @param options which services are known, their roles, and how long a stop may take
 * @param timeout the deadline for everything
 * @param self recognises what belongs to others under the project's name and is left alone
 */
public record HaltRequest(
    String project,
    Optional<Desired> desired,
    List<String> services,
    boolean pauses,
    DownOptions options,
    Duration timeout,
    ProjectOwnership.Self self) {
  public HaltRequest {
    services = List.copyOf(services);
  }
}
