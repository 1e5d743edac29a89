package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.ResourceSpec.BlkioSpec;
import dev.paws.core.engine.spec.ResourceSpec.DeviceRequest;
import dev.paws.core.message.EnginePhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits and devices within a {@code HostConfig}. */
final class ResourceBody {
  private final ResourceSpec resources;
  private final boolean linux;

  ResourceBody(ResourceSpec resources, boolean linux) {
    this.resources = resources;
    this.linux = linux;
  }

  void putInto(JsonBody draft) {
    // Engines on Linux accept these two and ignore them.
    refuseOnLinux(resources.cpuCount(), "cpu_count");
    refuseOnLinux(resources.cpuPercent(), "cpu_percent");
    draft
        .put("NanoCpus", resources.nanoCpus())
        .put("CpuShares", resources.cpuShares())
        .put("CpuPeriod", resources.cpuPeriod())
        .put("CpuQuota", resources.cpuQuota())
        .put("CpuRealtimePeriod", resources.cpuRealtimePeriod())
        .put("CpuRealtimeRuntime", resources.cpuRealtimeRuntime())
        .put("CpuCount", resources.cpuCount())
        .put("CpuPercent", resources.cpuPercent())
        .put("CpusetCpus", resources.cpuset())
        .put("Memory", resources.memoryBytes())
        .put("MemoryReservation", resources.memoryReservationBytes())
        .put("MemorySwap", resources.memorySwapBytes())
        .put("MemorySwappiness", resources.memorySwappiness())
        .put("OomKillDisable", resources.oomKillDisable())
        .put("OomScoreAdj", resources.oomScoreAdj())
        .put("PidsLimit", resources.pidsLimit())
        .put("ShmSize", resources.shmBytes())
        .put("Ulimits", ulimits(resources.ulimits()))
        .put("Devices", resources.devices().stream().map(ResourceBody::device).toList())
        .put("DeviceCgroupRules", resources.deviceCgroupRules())
        .put(
            "DeviceRequests",
            resources.deviceRequests().stream().map(ResourceBody::request).toList());
    resources.blkio().ifPresent(blkio -> putBlkio(draft, blkio));
  }

  private void refuseOnLinux(Optional<Long> value, String option) {
    if (linux && value.isPresent() && value.get() != 0) {
      throw new EngineException(
          new EngineFailure.Unsupported(option, EnginePhrase.ONLY_WINDOWS.text()));
    }
  }

  /** Returns ulimits in the API's form, which builds use too. */
  static List<Map<String, Object>> ulimits(Map<String, ResourceSpec.Ulimit> ulimits) {
    List<Map<String, Object>> list = new ArrayList<>();
    ulimits.forEach(
        (name, limit) ->
            list.add(Map.of("Name", name, "Soft", limit.soft(), "Hard", limit.hard())));
    return list;
  }

  private static Map<String, Object> device(String mapping) {
    String[] parts = mapping.split(":", 3);
    return Map.of(
        "PathOnHost", parts[0],
        "PathInContainer", parts.length > 1 ? parts[1] : parts[0],
        "CgroupPermissions", parts.length > 2 ? parts[2] : "rwm");
  }

  private static Map<String, @Nullable Object> request(DeviceRequest request) {
    return new JsonBody()
        .put("Driver", request.driver())
        .put("Count", request.count())
        .put("DeviceIDs", request.deviceIds())
        .put("Capabilities", request.capabilities())
        .put("Options", request.options())
        .map();
  }

  private static void putBlkio(JsonBody draft, BlkioSpec blkio) {
    draft
        .put("BlkioWeight", blkio.weight())
        .put("BlkioWeightDevice", rates(blkio.weightDevice(), "Weight"))
        .put("BlkioDeviceReadBps", rates(blkio.readBps(), "Rate"))
        .put("BlkioDeviceReadIOps", rates(blkio.readIops(), "Rate"))
        .put("BlkioDeviceWriteBps", rates(blkio.writeBps(), "Rate"))
        .put("BlkioDeviceWriteIOps", rates(blkio.writeIops(), "Rate"));
  }

  private static List<Map<String, Object>> rates(List<BlkioSpec.Rate> rates, String unit) {
    return rates.stream()
        .map(rate -> Map.<String, Object>of("Path", rate.path(), unit, rate.value()))
        .toList();
  }
}
