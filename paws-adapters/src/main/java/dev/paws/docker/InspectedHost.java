package dev.paws.docker;

import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Namespaces;
import dev.paws.core.engine.inspect.NetworkConfig;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ResourceLimits;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.engine.inspect.RuntimeConfig;
import dev.paws.core.engine.inspect.SecurityConfig;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.ResourceSpec.Ulimit;
import dev.paws.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an inspection's {@code HostConfig}. */
final class InspectedHost {
  private InspectedHost() {}

  static HostConfig of(JsonObject host) {
    JsonObject restart = host.object("RestartPolicy");
    JsonObject log = host.object("LogConfig");
    return new HostConfig(
        new RestartPolicy(restart.text("Name"), restart.number("MaximumRetryCount")),
        new HostSpec.LogSpec(log.text("Type"), log.textMap("Config")),
        limits(host),
        security(host),
        new Namespaces(
            host.text("IpcMode"),
            host.text("PidMode"),
            host.text("UTSMode"),
            host.text("UsernsMode"),
            host.text("CgroupnsMode"),
            host.text("CgroupParent")),
        network(host),
        runtime(host),
        host.textMap("Tmpfs"));
  }

  private static ResourceLimits limits(JsonObject host) {
    Map<String, Ulimit> ulimits = new LinkedHashMap<>();
    for (JsonObject limit : host.objects("Ulimits")) {
      ulimits.put(limit.text("Name"), new Ulimit(limit.number("Soft"), limit.number("Hard")));
    }
    return new ResourceLimits(
        new ResourceLimits.Cpu(
            host.number("NanoCpus"),
            host.number("CpuShares"),
            host.number("CpuPeriod"),
            host.number("CpuQuota"),
            host.number("CpuRealtimePeriod"),
            host.number("CpuRealtimeRuntime"),
            host.number("CpuCount"),
            host.number("CpuPercent"),
            host.text("CpusetCpus")),
        new ResourceLimits.Memory(
            host.number("Memory"),
            host.number("MemoryReservation"),
            host.number("ShmSize"),
            InspectedDetails.number(host, "MemorySwappiness"),
            InspectedDetails.flag(host, "OomKillDisable"),
            host.number("OomScoreAdj")),
        host.number("PidsLimit"),
        ulimits);
  }

  private static SecurityConfig security(JsonObject host) {
    return new SecurityConfig(
        host.flag("Privileged"),
        host.flag("ReadonlyRootfs"),
        host.texts("CapAdd"),
        host.texts("CapDrop"),
        host.texts("SecurityOpt"),
        host.texts("GroupAdd"),
        host.texts("DeviceCgroupRules"));
  }

  private static NetworkConfig network(JsonObject host) {
    List<PublishedPort> ports = new ArrayList<>();
    JsonObject bindings = host.object("PortBindings");
    for (String port : bindings.values().keySet()) {
      for (JsonObject binding : bindings.objects(port)) {
        ports.add(new PublishedPort(port, binding.text("HostIp"), binding.text("HostPort")));
      }
    }
    return new NetworkConfig(
        host.text("NetworkMode"),
        ports,
        host.texts("Dns"),
        host.texts("DnsSearch"),
        host.texts("DnsOptions"),
        host.texts("ExtraHosts"));
  }

  private static RuntimeConfig runtime(JsonObject host) {
    return new RuntimeConfig(
        host.text("Runtime"),
        host.text("Isolation"),
        InspectedDetails.flag(host, "Init"),
        host.textMap("Sysctls"),
        host.textMap("StorageOpt"),
        host.objects("Devices").stream()
            .map(
                device ->
                    new RuntimeConfig.Device(
                        device.text("PathOnHost"),
                        device.text("PathInContainer"),
                        device.text("CgroupPermissions")))
            .toList());
  }
}
