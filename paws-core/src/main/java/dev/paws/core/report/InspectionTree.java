package dev.paws.core.report;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.spec.HealthSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a container under the names of the engine's inspection, without what is not set. */
final class InspectionTree {
  private InspectionTree() {}

  /** Returns the tree; secrets are not masked. */
  static Map<String, @Nullable Object> of(ObservedContainer container) {
    return new SetFields()
        .put("Id", container.id())
        .put("Name", "/" + container.name())
        .put("Image", container.imageId())
        .put("State", state(container.state()))
        .put("RestartCount", container.state().restartCount())
        .put("Config", config(container))
        .put("HostConfig", HostTree.of(container.details()))
        .put("Mounts", container.details().mounts().stream().map(InspectionTree::mount).toList())
        .put("NetworkSettings", networks(container))
        .map();
  }

  private static Map<String, @Nullable Object> state(ContainerState state) {
    SetFields health = new SetFields();
    if (state.health() != ContainerState.Health.NONE) {
      health
          .put("Status", state.health().name().toLowerCase(Locale.ROOT))
          .put("FailingStreak", state.failingStreak())
          .put("Log", state.lastProbe().map(it -> List.of(probe(it))));
    }
    return new SetFields()
        .put("Status", state.status().name().toLowerCase(Locale.ROOT))
        .put("Pid", state.pid())
        .always("ExitCode", state.exitCode())
        .put("OOMKilled", state.oomKilled())
        .put("Error", state.error())
        .put("StartedAt", state.startedAt().map(String::valueOf))
        .put("FinishedAt", state.finishedAt().map(String::valueOf))
        .put("Health", health.map())
        .map();
  }

  private static Map<String, @Nullable Object> probe(ContainerState.Probe probe) {
    return new SetFields()
        .always("ExitCode", probe.exitCode())
        .always("Output", probe.output())
        .map();
  }

  private static Map<String, @Nullable Object> config(ObservedContainer container) {
    ContainerConfig config = container.details().config();
    ProcessConfig process = config.process();
    return new SetFields()
        .put("Image", container.image())
        .put("Hostname", config.hostname())
        .put("Domainname", config.domainName())
        .put("User", process.user())
        .put("Tty", config.tty())
        .put("OpenStdin", config.stdinOpen())
        .put("Env", process.environment())
        .put("Entrypoint", process.entrypoint())
        .put("Cmd", process.command())
        .put("WorkingDir", process.workingDirectory())
        .put("Healthcheck", process.healthCheck().map(InspectionTree::health))
        .put("Labels", container.labels())
        .put("StopSignal", process.stopSignal())
        .put("StopTimeout", config.stopTimeout().map(Duration::toSeconds))
        .map();
  }

  private static Map<String, @Nullable Object> health(HealthSpec check) {
    return new SetFields()
        .put("Test", check.test())
        .put("Interval", check.interval().map(Duration::toNanos))
        .put("Timeout", check.timeout().map(Duration::toNanos))
        .put("StartPeriod", check.startPeriod().map(Duration::toNanos))
        .put("StartInterval", check.startInterval().map(Duration::toNanos))
        .put("Retries", check.retries())
        .map();
  }

  private static Map<String, @Nullable Object> mount(Mount mount) {
    return new SetFields()
        .put("Type", mount.type())
        .put("Name", mount.name())
        .put("Source", mount.source())
        .put("Destination", mount.target())
        .always("RW", mount.writable())
        .put("Propagation", mount.propagation())
        .map();
  }

  private static Map<String, @Nullable Object> networks(ObservedContainer container) {
    Map<String, List<Map<String, @Nullable Object>>> ports = new LinkedHashMap<>();
    for (ObservedContainer.BoundPort port : container.ports()) {
      ports
          .computeIfAbsent(port.containerPort() + "/" + port.protocol(), key -> new ArrayList<>())
          .add(HostTree.binding(port.hostIp(), String.valueOf(port.hostPort())));
    }
    SetFields networks = new SetFields();
    container.endpoints().forEach(it -> networks.always(it.network(), endpoint(it)));
    return new SetFields().put("Ports", ports).put("Networks", networks.map()).map();
  }

  private static Map<String, @Nullable Object> endpoint(ObservedContainer.Endpoint endpoint) {
    return new SetFields()
        .put("NetworkID", endpoint.networkId())
        .put("IPAddress", endpoint.ipAddress())
        .put("Aliases", endpoint.aliases())
        .put(
            "IPAMConfig",
            new SetFields()
                .put("IPv4Address", endpoint.fixed().ipv4())
                .put("IPv6Address", endpoint.fixed().ipv6())
                .put("LinkLocalIPs", endpoint.fixed().linkLocal())
                .map())
        .map();
  }
}
