package dev.paws.core.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits, reservations and devices of a container. Sizes in bytes, empty: unlimited or the engine's
 * default.
 *
 * @param nanoCpus processors in billionths
 * @param memorySwapBytes memory plus swap, -1: no limit on swap
 * @param devices {@code host:container:permissions}
 * @param deviceRequests GPUs and the like
 */
public record ResourceSpec(
    Optional<Long> nanoCpus,
    Optional<Long> cpuShares,
    Optional<Long> cpuPeriod,
    Optional<Long> cpuQuota,
    Optional<Long> cpuRealtimePeriod,
    Optional<Long> cpuRealtimeRuntime,
    Optional<Long> cpuCount,
    Optional<Long> cpuPercent,
    Optional<String> cpuset,
    Optional<Long> memoryBytes,
    Optional<Long> memoryReservationBytes,
    Optional<Long> memorySwapBytes,
    Optional<Long> memorySwappiness,
    Optional<Boolean> oomKillDisable,
    Optional<Integer> oomScoreAdj,
    Optional<Long> pidsLimit,
    Optional<Long> shmBytes,
    Map<String, Ulimit> ulimits,
    List<String> devices,
    List<String> deviceCgroupRules,
    List<DeviceRequest> deviceRequests,
    Optional<BlkioSpec> blkio) {
  public ResourceSpec {
    ulimits = Map.copyOf(ulimits);
    devices = List.copyOf(devices);
    deviceCgroupRules = List.copyOf(deviceCgroupRules);
    deviceRequests = List.copyOf(deviceRequests);
  }

  /** A resource limit of the process. */
  public record Ulimit(long soft, long hard) {}

  /**
   * Devices requested by capability.
   *
   * @param count how many, -1: all
   */
  public record DeviceRequest(
      String driver,
      int count,
      List<String> deviceIds,
      List<List<String>> capabilities,
      Map<String, String> options) {
    public DeviceRequest {
      deviceIds = List.copyOf(deviceIds);
      capabilities = capabilities.stream().map(List::copyOf).toList();
      options = Map.copyOf(options);
    }
  }

  /** Block device weights and rates (Compose specification, services.blkio_config). */
  public record BlkioSpec(
      Optional<Integer> weight,
      List<Rate> weightDevice,
      List<Rate> readBps,
      List<Rate> readIops,
      List<Rate> writeBps,
      List<Rate> writeIops) {
    public BlkioSpec {
      weightDevice = List.copyOf(weightDevice);
      readBps = List.copyOf(readBps);
      readIops = List.copyOf(readIops);
      writeBps = List.copyOf(writeBps);
      writeIops = List.copyOf(writeIops);
    }

    /** A weight or a rate for one device. */
    public record Rate(String path, long value) {}
  }
}
