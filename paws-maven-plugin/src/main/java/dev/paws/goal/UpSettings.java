package dev.paws.goal;

import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code up} is told.
 *
 * @param services the services to bring up with their dependencies; empty: all
 * @param fast only the services that are marked as core, with their dependencies
 * @param build when images are built
 * @param recreate when existing containers are replaced
 * @param ports which ports of this machine are published
 * @param timeout the deadline for everything
 * @param settle how long a container without a health check must run
 * @param removeOrphans whether containers of services that are gone from the files go
 * @param keepRunning whether it stays after the build, and what a failed run created too
 * @param rollback whether what a failed run created is removed
 * @param isolated whether no other build can have the environment's name
 * @param takeOver whether the environment of a build of another machine counts as left behind
 * @param exports variables for tests, each with its template
 * @param inBuild whether a build goes on, which owns the environment
 * @param version the version of Paws
 * @param host where the tests reach published ports, if it is given
 */
public record UpSettings(
    CommonSettings common,
    List<String> services,
    boolean fast,
    ImagePlanner.Build build,
    UpOptions.Recreate recreate,
    Ports ports,
    Duration timeout,
    Duration settle,
    boolean removeOrphans,
    boolean keepRunning,
    boolean rollback,
    boolean isolated,
    boolean takeOver,
    Map<String, String> exports,
    boolean inBuild,
    String version,
    Optional<String> host) {
  public UpSettings {
    services = List.copyOf(services);
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** Which ports of this machine are published. */
  public enum Ports {
    /** Those that the Compose files say. */
    DECLARED,
    /** Free ones, so that several environments run side by side. */
    RANDOM
  }
}
