package dev.paws.core.engine.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runtime of a container.
 *
 * @param runtime the OCI runtime, such as {@code runc}
 * @param isolation the isolation of Windows containers
 * @param init whether the engine starts an init process first; empty if it does not say
 * @param sysctls kernel parameters of its namespaces
 * @param storageOptions options of the storage driver
 */
public record RuntimeConfig(
    String runtime,
    String isolation,
    Optional<Boolean> init,
    Map<String, String> sysctls,
    Map<String, String> storageOptions,
    List<Device> devices) {
  /** Nothing set. */
  public static final RuntimeConfig NONE =
      new RuntimeConfig("", "", Optional.empty(), Map.of(), Map.of(), List.of());

  public RuntimeConfig {
    sysctls = Map.copyOf(sysctls);
    storageOptions = Map.copyOf(storageOptions);
    devices = List.copyOf(devices);
  }

  /**
   * A device of the host in the container.
   *
   * @param permissions a combination of {@code r}, {@code w} and {@code m}
   */
  public record Device(String hostPath, String containerPath, String permissions) {}
}
