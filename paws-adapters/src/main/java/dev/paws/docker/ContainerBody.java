package dev.paws.docker;

import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Endpoint;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.message.EnginePhrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /containers/create} (Engine API, ContainerCreate). It is complete: an
 * option that the API version lacks is refused by name.
 */
final class ContainerBody {
  private final ContainerSpec spec;
  private final ApiVersion api;
  private final HostBody host;

  ContainerBody(ContainerSpec spec, ApiVersion api, boolean linux) {
    this.spec = spec;
    this.api = api;
    this.host = new HostBody(spec, api, linux);
  }

  /**
   * Returns the body.
   *
   * @param imageEntrypoint the image's entrypoint, needed because an empty command brings the
   *     image's command back unless an entrypoint is sent with it
   * @param environment the variables that have values
   */
  Map<String, @Nullable Object> json(
      List<String> imageEntrypoint, Map<String, String> environment) {
    ProcessSpec process = spec.process();
    JsonBody draft =
        new JsonBody()
            .put("Image", spec.image())
            .put("Labels", spec.labels())
            .put("Env", environment(process.unset(), environment))
            .put("WorkingDir", process.workingDirectory())
            .put("User", process.user())
            .put("Tty", process.tty())
            .put("OpenStdin", process.stdinOpen())
            .put("StopSignal", process.stopSignal())
            .put("StopTimeout", process.stopGrace().map(ContainerBody::wholeSeconds))
            .put("Hostname", spec.network().hostname())
            .put("Domainname", spec.network().domainName())
            .put("ExposedPorts", exposed())
            .put("Healthcheck", spec.health().map(this::health).orElse(Map.of()));
    process.command().ifPresent(command -> draft.always("Cmd", command));
    process.entrypoint().ifPresent(entrypoint -> draft.always("Entrypoint", entrypoint));
    if (clearsOnlyTheCommand(process) && !imageEntrypoint.isEmpty()) {
      draft.always("Entrypoint", imageEntrypoint);
    }
    putMacAddress(draft);
    return draft.put("HostConfig", host.json()).put("NetworkingConfig", networking()).map();
  }

  /** Returns whether the body depends on the image's entrypoint. */
  static boolean clearsOnlyTheCommand(ProcessSpec process) {
    return process.entrypoint().isEmpty()
        && process.command().isPresent()
        && process.command().get().isEmpty();
  }

  /** Returns whole seconds, rounded up, because the API's stop timeouts have no fractions. */
  static long wholeSeconds(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }

  /** A name without a value removes the image's variable of that name. */
  private static List<String> environment(List<String> unset, Map<String, String> set) {
    List<String> list = new ArrayList<>(unset);
    set.forEach((name, value) -> list.add(name + "=" + value));
    return list;
  }

  private Map<String, Object> exposed() {
    Map<String, Object> ports = new TreeMap<>();
    spec.network().exposed().forEach(port -> ports.put(port, Map.of()));
    for (Publish port : spec.network().ports()) {
      ports.put(port.containerPort() + "/" + port.protocol(), Map.of());
    }
    return ports;
  }

  private Map<String, @Nullable Object> health(HealthSpec health) {
    JsonBody draft =
        new JsonBody()
            .put("Test", health.test())
            .put("Interval", health.interval().map(Duration::toNanos))
            .put("Timeout", health.timeout().map(Duration::toNanos))
            .put("Retries", health.retries())
            .put("StartPeriod", health.startPeriod().map(Duration::toNanos));
    if (api.atLeast(44)) {
      // Left out for older versions: Paws's own probes do the same.
      draft.put("StartInterval", health.startInterval().map(Duration::toNanos));
    }
    return draft.map();
  }

  private void putMacAddress(JsonBody draft) {
    if (api.atLeast(44)) {
      return;
    }
    List<Endpoint> endpoints = spec.network().endpoints();
    endpoints.stream()
        .skip(1)
        .flatMap(endpoint -> endpoint.macAddress().stream())
        .findFirst()
        .ifPresent(mac -> api.require(44, EnginePhrase.SECOND_MAC_ADDRESS.text(mac)));
    draft.put("MacAddress", spec.network().macAddress());
    if (!endpoints.isEmpty()) {
      draft.put("MacAddress", endpoints.get(0).macAddress());
    }
  }

  private Map<String, @Nullable Object> networking() {
    List<Endpoint> endpoints = spec.network().endpoints();
    if (endpoints.isEmpty()) {
      return Map.of();
    }
    Endpoint first = endpoints.get(0);
    Map<String, @Nullable Object> config = endpoint(first);
    return new JsonBody().put("EndpointsConfig", Map.of(first.network(), config)).map();
  }

  /** Returns the configuration of a container's membership in a network. */
  Map<String, @Nullable Object> endpoint(Endpoint endpoint) {
    JsonBody ipam =
        new JsonBody()
            .put("IPv4Address", endpoint.ipv4())
            .put("IPv6Address", endpoint.ipv6())
            .put("LinkLocalIPs", endpoint.linkLocalIps());
    JsonBody draft =
        new JsonBody()
            .put("IPAMConfig", ipam.map())
            .put("Aliases", endpoint.aliases())
            .put("Links", spec.network().links())
            .put("DriverOpts", endpoint.driverOptions());
    endpoint
        .gatewayPriority()
        .ifPresent(
            it -> {
              api.require(48, EnginePhrase.GATEWAY_PRIORITY.text(endpoint.network()));
              draft.put("GwPriority", it);
            });
    if (endpoint.driverOptions().containsKey(Endpoint.INTERFACE)) {
      api.require(49, EnginePhrase.INTERFACE_NAME.text(endpoint.network()));
    }
    if (api.atLeast(44)) {
      boolean first = endpoint.equals(spec.network().endpoints().get(0));
      draft.put("MacAddress", first ? spec.network().macAddress() : Optional.empty());
      draft.put("MacAddress", endpoint.macAddress());
    }
    return new LinkedHashMap<>(draft.map());
  }
}
