package dev.paws.core.parity.source.engine;

import dev.paws.core.json.JsonObject;
import dev.paws.core.parity.NormalValue;
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
    sheet.put("resource_limits.cpu_limit", Normal.amount(shown), shown);
    bytes("resource_limits.memory_limit", host.number("Memory"));
    long reserved = host.number("MemoryReservation");
    sheet.put(
        "resource_limits.memory_reservation",
        new NormalValue.Bytes(reserved),
        reserved == 0 ? "0" : String.valueOf(new NormalValue.Bytes(reserved).plain()),
        false,
        reserved == 0);
    bytes("resource_limits.shm_size", host.number("ShmSize"));
    NUMBERS.forEach(
        (key, name) ->
            sheet.text(
                "resource_limits." + name, ValueForm.AMOUNT, String.valueOf(host.number(key))));
    long pids = Math.max(0, host.number("PidsLimit"));
    sheet.text("resource_limits.pids_limit", ValueForm.AMOUNT, String.valueOf(pids));
    sheet.text("resource_limits.cpuset", ValueForm.TEXT, host.text("CpusetCpus"));
    sheet.text("resource_limits.oom_kill_disable", ValueForm.FLAG, host.text("OomKillDisable"));
    sheet.text(
        "resource_limits.memory_swappiness", ValueForm.AMOUNT, host.text("MemorySwappiness"));
    for (JsonObject limit : host.objects("Ulimits")) {
      String prefix = "resource_limits.ulimits." + limit.text("Name") + ".";
      sheet.text(prefix + "soft", ValueForm.AMOUNT, limit.text("Soft"));
      sheet.text(prefix + "hard", ValueForm.AMOUNT, limit.text("Hard"));
    }
    for (JsonObject device : host.objects("Devices")) {
      String prefix = "container.devices." + device.text("PathInContainer") + ".";
      sheet.text(prefix + "source", ValueForm.TEXT, device.text("PathOnHost"));
      sheet.text(prefix + "permissions", ValueForm.TEXT, device.text("CgroupPermissions"));
    }
    host.textMap("Sysctls")
        .forEach((name, value) -> sheet.text("container.sysctls." + name, ValueForm.TEXT, value));
    host.textMap("StorageOpt")
        .forEach((name, value) -> sheet.text("storage.storage_opt." + name, ValueForm.TEXT, value));
    sheet.text("container.runtime", ValueForm.TEXT, host.text("Runtime"), "runc", "crun", "oci");
    sheet.text("container.isolation", ValueForm.TEXT, host.text("Isolation"), "default");
  }

  private void bytes(String path, long count) {
    var bytes = new NormalValue.Bytes(count);
    sheet.put(path, bytes, count == 0 ? "0" : bytes.plain().toString());
  }

  private void rights(JsonObject host) {
    boolean privileged = host.flag("Privileged");
    sheet.text("security.privileged", ValueForm.FLAG, String.valueOf(privileged));
    sheet.text("security.read_only", ValueForm.FLAG, String.valueOf(host.flag("ReadonlyRootfs")));
    capabilities("security.cap_add", host.texts("CapAdd"));
    capabilities("security.cap_drop", host.texts("CapDrop"));
    List<String> options =
        host.texts("SecurityOpt").stream()
            .filter(option -> !(privileged && option.equals("label=disable")))
            .map(SecurityOption::canonical)
            .toList();
    sheet.list("security.security_opt", Normal.unordered(options), options);
    List<String> groups = host.texts("GroupAdd");
    sheet.list("security.group_add", Normal.unordered(groups), groups);
    List<String> rules = host.texts("DeviceCgroupRules");
    sheet.list("security.device_cgroup_rules", Normal.unordered(rules), rules);
    sheet.text(
        "security.ipc", ValueForm.TEXT, shared(host.text("IpcMode")), "private", "shareable");
    sheet.text("security.pid", ValueForm.TEXT, shared(host.text("PidMode")));
    sheet.text("security.uts", ValueForm.TEXT, host.text("UTSMode"));
    sheet.text("security.userns_mode", ValueForm.TEXT, host.text("UsernsMode"));
    sheet.text("security.cgroup", ValueForm.TEXT, host.text("CgroupnsMode"), "host", "private");
    sheet.text("security.cgroup_parent", ValueForm.TEXT, host.text("CgroupParent"));
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
    sheet.list("networking.dns", Normal.ordered(host.texts("Dns")), host.texts("Dns"));
    List<String> search = host.texts("DnsSearch");
    sheet.list("networking.dns_search", Normal.ordered(search), search);
    List<String> options = host.texts("DnsOptions");
    sheet.list("networking.dns_opt", Normal.unordered(options), options);
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
                "networking.extra_hosts." + name,
                Normal.unordered(addresses),
                String.join(", ", addresses)));
  }
}
