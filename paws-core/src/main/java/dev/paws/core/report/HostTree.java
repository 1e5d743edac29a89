package dev.paws.core.report;

import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.Mount.TmpfsOptions;
import dev.paws.core.engine.inspect.NetworkConfig;
import dev.paws.core.engine.inspect.ResourceLimits;
import dev.paws.core.engine.inspect.RuntimeConfig;
import dev.paws.core.engine.inspect.SecurityConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a container was given on its host, under the names of the engine's {@code
 * HostConfig}.
 */
final class HostTree {
  private HostTree() {}

  static Map<String, @Nullable Object> of(ContainerDetails details) {
    HostConfig host = details.host();
    SetFields fields = new SetFields();
    network(host.network(), fields);
    fields
        .put(
            "RestartPolicy",
            new SetFields()
                .put("Name", host.restart().name())
                .put("MaximumRetryCount", host.restart().maximumRetries())
                .map())
        .put(
            "LogConfig",
            new SetFields()
                .put("Type", host.logging().driver())
                .put("Config", host.logging().options())
                .map());
    processors(host.limits().cpu(), fields);
    limits(host.limits(), fields);
    security(host.security(), fields);
    fields
        .put("IpcMode", host.namespaces().ipc())
        .put("PidMode", host.namespaces().pid())
        .put("UTSMode", host.namespaces().uts())
        .put("UsernsMode", host.namespaces().user())
        .put("CgroupnsMode", host.namespaces().cgroup())
        .put("CgroupParent", host.namespaces().cgroupParent());
    runtime(host.runtime(), fields);
    return fields
        .put(
            "Mounts",
            details.mounts().stream()
                .filter(mount -> !mount.options().equals(TmpfsOptions.NONE))
                .map(HostTree::mount)
                .toList())
        .put("Tmpfs", host.tmpfs())
        .map();
  }

  /**
   * Returns a mount. The engine shows the options of a file system in memory only here, not in its
   * list of mounts.
   */
  private static Map<String, @Nullable Object> mount(Mount mount) {
    return new SetFields()
        .put("Type", mount.type())
        .put("Target", mount.target())
        .put(
            "TmpfsOptions",
            new SetFields()
                .put("SizeBytes", mount.options().sizeBytes())
                .put("Mode", mount.options().mode())
                .map())
        .map();
  }

  private static void network(NetworkConfig network, SetFields fields) {
    Map<String, List<Map<String, @Nullable Object>>> bindings = new LinkedHashMap<>();
    for (NetworkConfig.PublishedPort port : network.ports()) {
      bindings
          .computeIfAbsent(port.containerPort(), key -> new ArrayList<>())
          .add(binding(port.hostIp(), port.hostPort()));
    }
    fields
        .put("NetworkMode", network.mode())
        .put("PortBindings", bindings)
        .put("Dns", network.dns())
        .put("DnsSearch", network.dnsSearch())
        .put("DnsOptions", network.dnsOptions())
        .put("ExtraHosts", network.extraHosts());
  }

  /** Returns a port of the host. Both texts are always written, even if they are empty. */
  static Map<String, @Nullable Object> binding(String hostIp, String hostPort) {
    return new SetFields().always("HostIp", hostIp).always("HostPort", hostPort).map();
  }

  private static void processors(ResourceLimits.Cpu cpu, SetFields fields) {
    fields
        .put("NanoCpus", cpu.nanoCpus())
        .put("CpuShares", cpu.shares())
        .put("CpuPeriod", cpu.period())
        .put("CpuQuota", cpu.quota())
        .put("CpuRealtimePeriod", cpu.realtimePeriod())
        .put("CpuRealtimeRuntime", cpu.realtimeRuntime())
        .put("CpuCount", cpu.count())
        .put("CpuPercent", cpu.percent())
        .put("CpusetCpus", cpu.cpuset());
  }

  private static void limits(ResourceLimits limits, SetFields fields) {
    List<Map<String, @Nullable Object>> ulimits = new ArrayList<>();
    limits
        .ulimits()
        .forEach(
            (name, limit) ->
                ulimits.add(
                    new SetFields()
                        .put("Name", name)
                        .always("Soft", limit.soft())
                        .always("Hard", limit.hard())
                        .map()));
    fields
        .put("Memory", limits.memory().limit())
        .put("MemoryReservation", limits.memory().reservation())
        .put("MemorySwappiness", limits.memory().swappiness())
        .put("ShmSize", limits.memory().shared())
        .put("OomKillDisable", limits.memory().oomKillDisable())
        .put("OomScoreAdj", limits.memory().oomScoreAdjustment())
        .put("PidsLimit", limits.pids())
        .put("Ulimits", ulimits);
  }

  private static void security(SecurityConfig security, SetFields fields) {
    fields
        .put("Privileged", security.privileged())
        .put("ReadonlyRootfs", security.readOnlyRoot())
        .put("CapAdd", security.capAdd())
        .put("CapDrop", security.capDrop())
        .put("SecurityOpt", security.securityOptions())
        .put("GroupAdd", security.groups())
        .put("DeviceCgroupRules", security.deviceRules());
  }

  private static void runtime(RuntimeConfig runtime, SetFields fields) {
    fields
        .put("Runtime", runtime.runtime())
        .put("Isolation", runtime.isolation())
        .put("Init", runtime.init())
        .put("Sysctls", runtime.sysctls())
        .put("StorageOpt", runtime.storageOptions())
        .put("Devices", runtime.devices().stream().map(HostTree::device).toList());
  }

  private static Map<String, @Nullable Object> device(RuntimeConfig.Device device) {
    return new SetFields()
        .put("PathOnHost", device.hostPath())
        .put("PathInContainer", device.containerPath())
        .put("CgroupPermissions", device.permissions())
        .map();
  }
}
