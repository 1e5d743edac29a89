package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code up} is asked with.
 *
 * @param selection which services come up
 * @param creation how containers are made
 * @param limits how long things may take
 * @param lifetime how long the environment stays
 * @param tests what tests learn about the environment
 * @param version the version of Paws
 */
public record UpSettings(
    CommonSettings common,
    Selection selection,
    Creation creation,
    Limits limits,
    Lifetime lifetime,
    ForTests tests,
    String version) {

  /**
   * Which services come up.
   *
   * @param services their names; empty: all. Their dependencies come along
   * @param coreOnly whether only those that are marked as core come up, with their dependencies
   */
  public record Selection(List<String> services, boolean coreOnly) {
    public Selection {
      services = List.copyOf(services);
    }
  }

  /**
   * How containers are made.
   *
   * @param build when images are built
   * @param recreate when existing containers are replaced
   * @param ports which ports of this machine are published
   * @param removeOrphans whether containers of services that are gone from the files are removed
   */
  public record Creation(
      ImagePlanner.Build build, UpOptions.Recreate recreate, Ports ports, boolean removeOrphans) {}

  /**
   * How long things may take.
   *
   * @param timeout the deadline for everything
   * @param settle how long a container without a health check must run
   */
  public record Limits(Duration timeout, Duration settle) {}

  /**
   * How long the environment stays.
   *
   * @param inBuild whether a build goes on, which owns the environment
   * @param keepRunning whether it stays after the build, and what a failed run created too
   * @param rollback whether what a failed run created is removed
   * @param isolated whether no other build can have the environment's name
   * @param takeOver whether the environment of a build of another machine counts as left behind
   */
  public record Lifetime(
      boolean inBuild, boolean keepRunning, boolean rollback, boolean isolated, boolean takeOver) {

    /** Returns whether a failed run removes what it created. */
    boolean rollsBack() {
      return rollback && !keepRunning;
    }

    /** Returns whether the environment is removed with the build that creates it. */
    boolean endsWithBuild() {
      return inBuild && !keepRunning;
    }
  }

  /**
   * What tests learn about the environment.
   *
   * @param exports variables, each with its template
   * @param host where the tests reach published ports; empty: find out
   */
  public record ForTests(Map<String, String> exports, Optional<String> host) {
    public ForTests {
      exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    }
  }

  /** Which ports of this machine are published. */
  public enum Ports {
    /** Those that the Compose files say. */
    DECLARED,
    /** Free ones, so that several environments run side by side. */
    RANDOM
  }
}
