package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.message.EnginePhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code HostConfig} of a container to create. */
final class HostBody {
  private static final String UNCONFINED_PATHS = "systempaths=unconfined";

  private final ContainerSpec spec;
  private final ApiVersion api;
  private final boolean linux;

  HostBody(ContainerSpec spec, ApiVersion api, boolean linux) {
    this.spec = spec;
    this.api = api;
    this.linux = linux;
  }

  Map<String, @Nullable Object> json() {
    HostSpec host = spec.host();
    if (!host.annotations().isEmpty()) {
      api.require(43, "annotations");
    }
    if (host.cgroup().isPresent()) {
      api.require(41, "cgroup");
    }
    host.isolation()
        .filter(isolation -> linux && !isolation.equals("default"))
        .ifPresent(isolation -> refuse(EnginePhrase.ISOLATION.text(isolation)));
    JsonBody draft =
        new JsonBody()
            .put("RestartPolicy", host.restart().map(HostBody::restart).orElse(Map.of()))
            .put("LogConfig", host.logging().map(HostBody::logging).orElse(Map.of()))
            .put("Sysctls", host.sysctls())
            .put("IpcMode", host.ipc())
            .put("PidMode", host.pid())
            .put("UTSMode", host.uts())
            .put("UsernsMode", host.userns())
            .put("CgroupnsMode", host.cgroup())
            .put("CgroupParent", host.cgroupParent())
            .put("Runtime", host.runtime())
            .put("Isolation", host.isolation())
            .put("StorageOpt", host.storageOptions())
            .put("VolumesFrom", host.volumesFrom())
            .put("Annotations", host.annotations())
            .put("Init", spec.process().init())
            .put("GroupAdd", spec.process().groups());
    putNetwork(draft);
    putSecurity(draft);
    new MountBody(spec, api).putInto(draft);
    new ResourceBody(spec.resources(), linux).putInto(draft);
    return draft.map();
  }

  private void putNetwork(JsonBody draft) {
    NetworkingSpec network = spec.network();
    Optional<String> mode =
        network.mode().isPresent()
            ? network.mode()
            : network.endpoints().stream().findFirst().map(NetworkingSpec.Endpoint::network);
    draft
        .put("NetworkMode", mode)
        .put("PortBindings", bindings(network.ports()))
        .put("ExtraHosts", network.extraHosts())
        .put("Dns", network.dns())
        .put("DnsSearch", network.dnsSearch())
        .put("DnsOptions", network.dnsOptions());
    if (network.endpoints().isEmpty()) {
      // On the project's networks, links belong to the endpoint; on the default bridge they belong
      // here.
      draft.put("Links", network.links());
    }
  }

  private static Map<String, Object> bindings(List<Publish> ports) {
    Map<String, List<Map<String, String>>> bindings = new LinkedHashMap<>();
    for (Publish port : ports) {
      bindings
          .computeIfAbsent(port.containerPort() + "/" + port.protocol(), key -> new ArrayList<>())
          .add(Map.of("HostIp", port.hostIp(), "HostPort", port.hostPort()));
    }
    return new LinkedHashMap<>(bindings);
  }

  private void putSecurity(JsonBody draft) {
    SecuritySpec security = spec.security();
    List<String> options = new ArrayList<>(security.securityOptions());
    if (options.remove(UNCONFINED_PATHS)) {
      // A shorthand of Docker's client, for which the API has no option.
      draft.always("MaskedPaths", List.of()).always("ReadonlyPaths", List.of());
    }
    draft
        .put("Privileged", security.privileged())
        .put("ReadonlyRootfs", security.readOnlyRoot())
        .put("CapAdd", security.capAdd())
        .put("CapDrop", security.capDrop())
        .put("SecurityOpt", options);
  }

  private static Map<String, Object> restart(String policy) {
    int colon = policy.indexOf(':');
    if (colon < 0) {
      return Map.of("Name", policy);
    }
    int times = Integer.parseInt(policy.substring(colon + 1));
    return Map.of("Name", policy.substring(0, colon), "MaximumRetryCount", times);
  }

  private static Map<String, Object> logging(HostSpec.LogSpec logging) {
    return Map.of("Type", logging.driver(), "Config", logging.options());
  }

  private static void refuse(String option) {
    throw new EngineException(
        new EngineFailure.Unsupported(option, EnginePhrase.ONLY_WINDOWS.text()));
  }
}
