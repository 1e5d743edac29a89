package dev.paws.core.parity.source.engine;

import dev.paws.core.json.JsonObject;
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
record ContainerHost(JsonObject inspection, EngineNames names, ContainerFactCollector sheet) {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

  /**
   * Numbers whose name in the engine differs only in form, and that are 0 where nothing is said.
   */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "CpuShares", "cpu_shares",
          "CpuPeriod", "cpu_period",
          "CpuQuota", "cpu_quota",
          "CpuRealtimePeriod", "cpu_rt_period",
          "CpuRealtimeRuntime", "cpu_rt_runtime",
          "CpuCount", "cpu_count",
          "CpuPercent", "cpu_percent",
          "OomScoreAdj", "oom_score_adj");

  void all() {
    JsonObject host = inspection.object("HostConfig");
    resources(host);
    rights(host);
    names(host);
  }

  private void resources(JsonObject host) {
    BigDecimal cpus = BigDecimal.valueOf(host.number("NanoCpus")).divide(NANOS);
    String shown = cpus.stripTrailingZeros().toPlainString();
    sheet.put(LimitPaths.CPU_LIMIT, Normal.amount(shown), shown);
    bytes(LimitPaths.MEMORY_LIMIT, host.number("Memory"));
    long reserved = host.number("MemoryReservation");
    sheet.put(
        LimitPaths.MEMORY_RESERVATION,
        new NormalValue.Bytes(reserved),
        reserved == 0 ? "0" : String.valueOf(new NormalValue.Bytes(reserved).plain()),
        false,
        reserved == 0);
    bytes(LimitPaths.SHM_SIZE, host.number("ShmSize"));
    NUMBERS.forEach(
        (key, name) ->
            sheet.text(LimitPaths.ALL + name, ValueForm.AMOUNT, String.valueOf(host.number(key))));
    long pids = Math.max(0, host.number("PidsLimit"));
    sheet.text(LimitPaths.PIDS_LIMIT, ValueForm.AMOUNT, String.valueOf(pids));
    sheet.text(LimitPaths.CPUSET, ValueForm.TEXT, host.text("CpusetCpus"));
    sheet.text(LimitPaths.OOM_KILL_DISABLE, ValueForm.FLAG, host.text("OomKillDisable"));
    sheet.text(LimitPaths.MEMORY_SWAPPINESS, ValueForm.AMOUNT, host.text("MemorySwappiness"));
    for (JsonObject limit : host.objects("Ulimits")) {
      String prefix = LimitPaths.ULIMITS + limit.text("Name") + ".";
      sheet.text(prefix + LimitPaths.SOFT, ValueForm.AMOUNT, limit.text("Soft"));
      sheet.text(prefix + LimitPaths.HARD, ValueForm.AMOUNT, limit.text("Hard"));
    }
    for (JsonObject device : host.objects("Devices")) {
      String prefix = ContainerPaths.DEVICES + device.text("PathInContainer") + ".";
      sheet.text(prefix + StoragePaths.SOURCE, ValueForm.TEXT, device.text("PathOnHost"));
      sheet.text(
          prefix + ContainerPaths.PERMISSIONS, ValueForm.TEXT, device.text("CgroupPermissions"));
    }
    host.textMap("Sysctls")
        .forEach((name, value) -> sheet.text(ContainerPaths.SYSCTLS + name, ValueForm.TEXT, value));
    host.textMap("StorageOpt")
        .forEach(
            (name, value) -> sheet.text(StoragePaths.STORAGE_OPT + name, ValueForm.TEXT, value));
    sheet.text(ContainerPaths.RUNTIME, ValueForm.TEXT, host.text("Runtime"), "runc", "crun", "oci");
    sheet.text(ContainerPaths.ISOLATION, ValueForm.TEXT, host.text("Isolation"), "default");
  }

  private void bytes(String path, long count) {
    var bytes = new NormalValue.Bytes(count);
    sheet.put(path, bytes, count == 0 ? "0" : bytes.plain().toString());
  }

  private void rights(JsonObject host) {
    boolean privileged = host.flag("Privileged");
    sheet.text(SecurityPaths.PRIVILEGED, ValueForm.FLAG, String.valueOf(privileged));
    sheet.text(
        SecurityPaths.READ_ONLY, ValueForm.FLAG, String.valueOf(host.flag("ReadonlyRootfs")));
    capabilities(SecurityPaths.CAP_ADD, host.texts("CapAdd"));
    capabilities(SecurityPaths.CAP_DROP, host.texts("CapDrop"));
    List<String> options =
        host.texts("SecurityOpt").stream()
            .filter(option -> !(privileged && option.equals("label=disable")))
            .map(SecurityOption::canonical)
            .toList();
    sheet.list(SecurityPaths.SECURITY_OPT, Normal.unordered(options), options);
    List<String> groups = host.texts("GroupAdd");
    sheet.list(SecurityPaths.GROUP_ADD, Normal.unordered(groups), groups);
    List<String> rules = host.texts("DeviceCgroupRules");
    sheet.list(SecurityPaths.DEVICE_CGROUP_RULES, Normal.unordered(rules), rules);
    sheet.text(
        SecurityPaths.IPC, ValueForm.TEXT, shared(host.text("IpcMode")), "private", "shareable");
    sheet.text(SecurityPaths.PID, ValueForm.TEXT, shared(host.text("PidMode")));
    sheet.text(SecurityPaths.UTS, ValueForm.TEXT, host.text("UTSMode"));
    sheet.text(SecurityPaths.USERNS_MODE, ValueForm.TEXT, host.text("UsernsMode"));
    sheet.text(SecurityPaths.CGROUP, ValueForm.TEXT, host.text("CgroupnsMode"), "host", "private");
    sheet.text(SecurityPaths.CGROUP_PARENT, ValueForm.TEXT, host.text("CgroupParent"));
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

  private void names(JsonObject host) {
    sheet.list(NetworkingPaths.DNS, Normal.ordered(host.texts("Dns")), host.texts("Dns"));
    List<String> search = host.texts("DnsSearch");
    sheet.list(NetworkingPaths.DNS_SEARCH, Normal.ordered(search), search);
    List<String> options = host.texts("DnsOptions");
    sheet.list(NetworkingPaths.DNS_OPT, Normal.unordered(options), options);
    Map<String, java.util.Set<String>> hosts = new java.util.TreeMap<>();
    for (String entry : host.texts("ExtraHosts")) {
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
