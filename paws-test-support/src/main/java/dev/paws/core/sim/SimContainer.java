package dev.paws.core.sim;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.ResourceLimits;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.MountSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A container of the simulated engine. */
final class SimContainer {
  final String id;
  final ContainerSpec spec;
  final Life life;
  final Optional<HealthSpec> check;
  final String imageId;

  /** Ids of the networks that it is on, by their names at its creation. */
  final Map<String, String> networks = new LinkedHashMap<>();

  String name;
  Status status = Status.CREATED;
  Health health = Health.NONE;
  int exitCode;
  int runs;
  int restartCount;
  int failingStreak;
  boolean stopAsked;
  long switches = 7;
  Optional<Instant> startedAt = Optional.empty();
  Optional<Instant> finishedAt = Optional.empty();
  Optional<ContainerState.Probe> lastProbe = Optional.empty();

  SimContainer(
      String id, ContainerSpec spec, Life life, Optional<HealthSpec> check, String imageId) {
    this.id = id;
    this.spec = spec;
    this.name = spec.name();
    this.life = life;
    this.check = check;
    this.imageId = imageId;
  }

  boolean hasProcess() {
    return status == Status.RUNNING || status == Status.PAUSED;
  }

  String policy() {
    return spec.host().restart().orElse("no");
  }

  /** Returns whether the engine restarts it after its process ended. */
  boolean isRestarted() {
    if (stopAsked) {
      return false;
    }
    if (policy().startsWith("on-failure")) {
      int colon = policy().indexOf(':');
      int limit = colon < 0 ? Integer.MAX_VALUE : Integer.parseInt(policy().substring(colon + 1));
      return exitCode != 0 && restartCount < limit;
    }
    return !policy().equals("no");
  }

  ContainerState state() {
    return new ContainerState(
        status,
        hasProcess() ? 4711 : 0,
        exitCode,
        false,
        "",
        restartCount,
        startedAt,
        finishedAt,
        health,
        failingStreak,
        lastProbe);
  }

  private List<String> aliases(String network) {
    return spec.network().endpoints().stream()
        .filter(endpoint -> endpoint.network().equals(network))
        .flatMap(endpoint -> endpoint.aliases().stream())
        .toList();
  }

  ObservedContainer observed() {
    List<ObservedContainer.Endpoint> endpoints = new ArrayList<>();
    networks.forEach(
        (network, networkId) ->
            endpoints.add(
                new ObservedContainer.Endpoint(
                    network, startedAt.isPresent() ? networkId : "", "", aliases(network))));
    List<String> volumes = new ArrayList<>();
    List<Mount> mounts = new ArrayList<>();
    for (MountSpec mount : spec.mounts()) {
      if (mount instanceof MountSpec.Volume volume) {
        String source = volume.source().isEmpty() ? "0".repeat(64) : volume.source();
        volumes.add(source);
        mounts.add(Mount.volume(source, mount.target(), !volume.readOnly()));
      }
    }
    return new ObservedContainer(
        id,
        name,
        spec.image(),
        imageId,
        spec.labels(),
        state(),
        boundPorts(),
        endpoints,
        volumes,
        spec.process().stopSignal().orElse("SIGTERM"),
        new ContainerDetails(ContainerConfig.of(process().with(check)), host(), mounts));
  }

  /** Returns the configuration of its process: only the environment is simulated. */
  private ProcessConfig process() {
    return ProcessConfig.of(
        List.of(),
        spec.process().environment().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList());
  }

  /** Returns the configuration of its host: only limits of memory are simulated. */
  private HostConfig host() {
    HostConfig none = HostConfig.NONE;
    ResourceLimits.Memory memory =
        new ResourceLimits.Memory(
            spec.resources().memoryBytes().orElse(0L), 0, 0, Optional.empty(), Optional.empty(), 0);
    return new HostConfig(
        none.restart(),
        none.logging(),
        new ResourceLimits(none.limits().cpu(), memory, 0, Map.of()),
        none.security(),
        none.namespaces(),
        none.network(),
        none.runtime(),
        none.tmpfs());
  }

  /** Returns ports with a fixed number while it runs; free ports are not simulated. */
  private List<ObservedContainer.BoundPort> boundPorts() {
    return spec.network().ports().stream()
        .filter(port -> status == Status.RUNNING)
        .filter(port -> port.hostPort().matches("\\d+"))
        .map(
            port ->
                new ObservedContainer.BoundPort(
                    port.hostIp(),
                    Integer.parseInt(port.hostPort()),
                    port.containerPort(),
                    port.protocol()))
        .toList();
  }
}
