package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of {@code up}.
 *
 * @param selection which services to start
 * @param creation how to create containers
 * @param limits time limits
 * @param lifetime how long the environment stays
 * @param tests what tests are given about the environment
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

  /** Returns these settings for some services, without a machine-readable result. */
  UpSettings silentlyFor(Collection<String> services) {
    return new UpSettings(
        common.silent(),
        new Selection(List.copyOf(services), false, selection.replicas()),
        creation,
        limits,
        lifetime,
        tests,
        version);
  }

  /**
   * Which services to start.
   *
   * @param services their names; empty: all. Their dependencies are included
   * @param coreOnly whether to start only those marked as core, with their dependencies
   * @param replicas how many containers services have, if not as the files say
   */
  public record Selection(
      List<String> services, boolean coreOnly, SortedMap<String, Integer> replicas) {
    public Selection {
      services = List.copyOf(services);
      replicas = Collections.unmodifiableSortedMap(new TreeMap<>(replicas));
    }

    /** Creates a selection with as many containers as the files say. */
    public Selection(List<String> services, boolean coreOnly) {
      this(services, coreOnly, new TreeMap<>());
    }
  }

  /**
   * How to create containers.
   *
   * @param build when to build images
   * @param recreate when to replace existing containers
   * @param ports which ports of this machine to publish
   * @param removeOrphans whether to remove containers of services that are gone from the files
   */
  public record Creation(
      ImagePlanner.Build build, UpOptions.Recreate recreate, Ports ports, boolean removeOrphans) {}

  /**
   * Time limits.
   *
   * @param timeout the deadline for everything
   * @param settle how long a container without a health check must run without a crash
   */
  public record Limits(Duration timeout, Duration settle) {}

  /**
   * How long the environment stays.
   *
   * @param inBuild whether a build goes on afterwards, which owns the environment
   * @param keepRunning whether it stays after the build, together with what a failed run created
   * @param rollback whether to remove what a failed run created
   * @param isolated whether no other build can have the environment's name
   * @param takeOver whether the environment of a build on another machine counts as left behind
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
   * What tests are given about the environment.
   *
   * @param host the host on which tests reach published ports; empty: detected
   */
  public record ForTests(ExportSettings exports, Optional<String> host) {}

  /** Which ports of this machine to publish. */
  public enum Ports {
    /** The ports that the Compose files declare. */
    DECLARED,
    /** Free ports, so that several environments can run side by side. */
    RANDOM
  }
}
