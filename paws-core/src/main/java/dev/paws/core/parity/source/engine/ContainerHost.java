package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Namespaces;
import dev.paws.core.engine.inspect.NetworkConfig;
import dev.paws.core.engine.inspect.ResourceLimits;
import dev.paws.core.engine.inspect.RuntimeConfig;
import dev.paws.core.engine.inspect.SecurityConfig;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.SecurityOption;
import dev.paws.core.parity.source.ValueForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a container sits on its host: limits, rights, namespaces, name resolution, devices. */
record ContainerHost(HostConfig host, EngineNames names, ContainerFactCollector sheet) {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

  void all() {
    processors(host.limits().cpu());
    memory(host.limits().memory());
    limits(host.limits());
    runtime(host.runtime());
    rights(host.security());
    namespaces(host.namespaces());
    names(host.network());
  }

  private void processors(ResourceLimits.Cpu cpu) {
    BigDecimal cpus = BigDecimal.valueOf(cpu.nanoCpus()).divide(NANOS);
    String shown = cpus.stripTrailingZeros().toPlainString();
    sheet.put(LimitPaths.CPU_LIMIT, Normal.amount(shown), shown);
    amount("cpu_shares", cpu.shares());
    amount("cpu_period", cpu.period());
    amount("cpu_quota", cpu.quota());
    amount("cpu_rt_period", cpu.realtimePeriod());
    amount("cpu_rt_runtime", cpu.realtimeRuntime());
    amount("cpu_count", cpu.count());
    amount("cpu_percent", cpu.percent());
    sheet.text(LimitPaths.CPUSET, ValueForm.TEXT, cpu.cpuset());
  }

  private void memory(ResourceLimits.Memory memory) {
    bytes(LimitPaths.MEMORY_LIMIT, memory.limit());
    long reserved = memory.reservation();
    sheet.put(
        LimitPaths.MEMORY_RESERVATION,
        new NormalValue.Bytes(reserved),
        reserved == 0 ? "0" : String.valueOf(new NormalValue.Bytes(reserved).plain()),
        false,
        reserved == 0);
    bytes(LimitPaths.SHM_SIZE, memory.shared());
    amount("oom_score_adj", memory.oomScoreAdjustment());
    memory
        .oomKillDisable()
        .ifPresent(
            it -> sheet.text(LimitPaths.OOM_KILL_DISABLE, ValueForm.FLAG, String.valueOf(it)));
    memory.swappiness().ifPresent(it -> amount("memory_swappiness", it));
  }

  private void limits(ResourceLimits limits) {
    amount("pids_limit", Math.max(0, limits.pids()));
    limits
        .ulimits()
        .forEach(
            (name, limit) -> {
              amount("ulimits." + name + ".soft", limit.soft());
              amount("ulimits." + name + ".hard", limit.hard());
            });
  }

  private void runtime(RuntimeConfig runtime) {
    for (RuntimeConfig.Device device : runtime.devices()) {
      String prefix = ContainerPaths.DEVICES + device.containerPath() + ".";
      sheet.text(prefix + StoragePaths.SOURCE, ValueForm.TEXT, device.hostPath());
      sheet.text(prefix + ContainerPaths.PERMISSIONS, ValueForm.TEXT, device.permissions());
    }
    runtime
        .sysctls()
        .forEach((name, value) -> sheet.text(ContainerPaths.SYSCTLS + name, ValueForm.TEXT, value));
    runtime
        .storageOptions()
        .forEach(
            (name, value) -> sheet.text(StoragePaths.STORAGE_OPT + name, ValueForm.TEXT, value));
    sheet.text(ContainerPaths.RUNTIME, ValueForm.TEXT, runtime.runtime(), "runc", "crun", "oci");
    sheet.text(ContainerPaths.ISOLATION, ValueForm.TEXT, runtime.isolation(), "default");
  }

  private void amount(String name, long number) {
    sheet.text(LimitPaths.ALL + name, ValueForm.AMOUNT, String.valueOf(number));
  }

  private void bytes(String path, long count) {
    var bytes = new NormalValue.Bytes(count);
    sheet.put(path, bytes, count == 0 ? "0" : bytes.plain().toString());
  }

  private void rights(SecurityConfig security) {
    boolean privileged = security.privileged();
    sheet.text(SecurityPaths.PRIVILEGED, ValueForm.FLAG, String.valueOf(privileged));
    sheet.text(SecurityPaths.READ_ONLY, ValueForm.FLAG, String.valueOf(security.readOnlyRoot()));
    capabilities(SecurityPaths.CAP_ADD, security.capAdd());
    capabilities(SecurityPaths.CAP_DROP, security.capDrop());
    List<String> options =
        security.securityOptions().stream()
            .filter(option -> !(privileged && option.equals("label=disable")))
            .map(SecurityOption::canonical)
            .toList();
    sheet.list(SecurityPaths.SECURITY_OPT, Normal.unordered(options), options);
    List<String> groups = security.groups();
    sheet.list(SecurityPaths.GROUP_ADD, Normal.unordered(groups), groups);
    List<String> rules = security.deviceRules();
    sheet.list(SecurityPaths.DEVICE_CGROUP_RULES, Normal.unordered(rules), rules);
  }

  private void namespaces(Namespaces namespaces) {
    sheet.text(SecurityPaths.IPC, ValueForm.TEXT, shared(namespaces.ipc()), "private", "shareable");
    sheet.text(SecurityPaths.PID, ValueForm.TEXT, shared(namespaces.pid()));
    sheet.text(SecurityPaths.UTS, ValueForm.TEXT, namespaces.uts());
    sheet.text(SecurityPaths.USERNS_MODE, ValueForm.TEXT, namespaces.user());
    sheet.text(SecurityPaths.CGROUP, ValueForm.TEXT, namespaces.cgroup(), "host", "private");
    sheet.text(SecurityPaths.CGROUP_PARENT, ValueForm.TEXT, namespaces.cgroupParent());
  }

  /** The service whose namespace it is, where it is another container's. */
  private String shared(String mode) {
    return mode.startsWith("container:")
        ? names.sharing(mode.substring("container:".length()))
        : mode;
  }

  private void capabilities(String path, List<String> names) {
    if (!names.isEmpty()) {
      var value = new NormalValue.Unordered(names.stream().map(Normal::word).toList());
      sheet.put(path, value, "[" + String.join(", ", names) + "]");
    }
  }

  private void names(NetworkConfig network) {
    sheet.list(NetworkingPaths.DNS, Normal.ordered(network.dns()), network.dns());
    List<String> search = network.dnsSearch();
    sheet.list(NetworkingPaths.DNS_SEARCH, Normal.ordered(search), search);
    List<String> options = network.dnsOptions();
    sheet.list(NetworkingPaths.DNS_OPT, Normal.unordered(options), options);
    Map<String, java.util.Set<String>> hosts = new java.util.TreeMap<>();
    for (String entry : network.extraHosts()) {
      int at = entry.indexOf(':');
      if (at > 0) {
        hosts
            .computeIfAbsent(entry.substring(0, at), name -> new java.util.TreeSet<>())
            .add(entry.substring(at + 1));
      }
    }
    hosts.forEach(
        (name, addresses) ->
            sheet.put(
                NetworkingPaths.EXTRA_HOSTS + name,
                Normal.unordered(addresses),
                String.join(", ", addresses)));
  }
}
