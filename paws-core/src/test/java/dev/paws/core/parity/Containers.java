package dev.paws.core.parity;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.Endpoint;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.NetworkConfig;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.ResourceLimits;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.parity.source.engine.EngineSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Containers as an engine shows them, for the tests of parity. */
public final class Containers {
  private Containers() {}

  /** What Docker gives every container's {@code /dev/shm}. */
  private static final long SHARED_MEMORY = 67_108_864;

  /** A container of project {@code demo}, with parts of its inspection. */
  public static ObservedContainer of(
      String service,
      int number,
      Map<String, String> labels,
      ProcessConfig process,
      HostConfig host,
      Endpoint... endpoints) {
    Map<String, String> all = new TreeMap<>(labels);
    if (!service.isEmpty()) {
      all.put("com.docker.compose.service", service);
    }
    String name = "demo-" + (service.isEmpty() ? "stray" : service) + "-" + number;
    return new ObservedContainer(
        "0123456789ab" + number,
        name,
        "web",
        "sha256:1",
        all,
        state(),
        List.of(),
        List.of(endpoints),
        List.of(),
        "",
        new ContainerDetails(ContainerConfig.of(process), host, List.of()));
  }

  /** A container of which only the labels are set. */
  public static ObservedContainer of(String service, int number, Map<String, String> labels) {
    return of(service, number, labels, ProcessConfig.NONE, host());
  }

  public static ObservedContainer of(String service, HostConfig host) {
    return of(service, 1, Map.of(), ProcessConfig.NONE, host);
  }

  /** A container of an image, as Docker Compose starts it. */
  public static ObservedContainer imaged(String service, String image, List<String> command) {
    ProcessConfig process = ProcessConfig.of(command, List.of());
    ObservedContainer made = of(service, 1, Map.of(), process, host());
    return new ObservedContainer(
        made.id(),
        made.name(),
        image,
        made.imageId(),
        made.labels(),
        made.state(),
        List.of(),
        List.of(),
        List.of(),
        "",
        made.details());
  }

  /** A container that has ended. */
  public static ObservedContainer ended(ObservedContainer container, int status) {
    return new ObservedContainer(
        container.id(),
        container.name(),
        container.image(),
        container.imageId(),
        container.labels(),
        state(ContainerState.Status.EXITED, status),
        container.ports(),
        container.endpoints(),
        container.volumes(),
        container.stopSignal(),
        container.details());
  }

  /** Membership in a network that gives the container these aliases. */
  public static Endpoint endpoint(String network, String... aliases) {
    return new Endpoint(network, "", "", List.of(aliases));
  }

  /** The usual host. */
  public static HostConfig host() {
    return host(0, RestartPolicy.NONE, List.of());
  }

  /**
   * A host with some limits.
   *
   * @param memory in bytes
   */
  public static HostConfig host(long memory, RestartPolicy restart, List<PublishedPort> ports) {
    HostConfig none = HostConfig.NONE;
    ResourceLimits limits = none.limits();
    return new HostConfig(
        restart,
        none.logging(),
        new ResourceLimits(
            limits.cpu(),
            new ResourceLimits.Memory(
                memory, 0, SHARED_MEMORY, Optional.empty(), Optional.empty(), 0),
            limits.pids(),
            limits.ulimits()),
        none.security(),
        none.namespaces(),
        NetworkConfig.publishing(ports),
        none.runtime(),
        none.tmpfs());
  }

  private static ContainerState state() {
    return state(ContainerState.Status.RUNNING, 0);
  }

  private static ContainerState state(ContainerState.Status status, int exitCode) {
    return new ContainerState(
        status,
        1,
        exitCode,
        false,
        "",
        0,
        Optional.empty(),
        Optional.empty(),
        ContainerState.Health.NONE,
        0,
        Optional.empty());
  }

  /** What runs of project {@code demo}. */
  public static ParityEnvironment running(ObservedContainer... containers) {
    return running(List.of(), List.of(), containers);
  }

  public static ParityEnvironment running(
      List<ObservedNetwork> networks,
      List<ObservedVolume> volumes,
      ObservedContainer... containers) {
    return EngineSource.of(
        "running",
        "demo in an engine",
        "demo",
        new Observed(List.of(containers), networks, volumes),
        Map.of());
  }
}
