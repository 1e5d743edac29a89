package dev.paws.core.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The placement of a container on its host.
 *
 * @param restart {@code no}, {@code always}, {@code unless-stopped}, {@code on-failure[:times]}
 * @param ipc {@code host}, {@code shareable}, {@code container:ID}, …; likewise the other
 *     namespaces
 * @param volumesFrom containers whose volumes are mounted as well, {@code ID[:ro]}
 * @param annotations OCI annotations; need Engine API 1.43
 */
public record HostSpec(
    Optional<String> restart,
    Optional<LogSpec> logging,
    Map<String, String> sysctls,
    Optional<String> ipc,
    Optional<String> pid,
    Optional<String> uts,
    Optional<String> userns,
    Optional<String> cgroup,
    Optional<String> cgroupParent,
    Optional<String> runtime,
    Optional<String> isolation,
    Map<String, String> storageOptions,
    List<String> volumesFrom,
    Map<String, String> annotations) {
  public HostSpec {
    sysctls = Map.copyOf(sysctls);
    storageOptions = Map.copyOf(storageOptions);
    volumesFrom = List.copyOf(volumesFrom);
    annotations = Map.copyOf(annotations);
  }

  /** Logging driver and its options; an empty driver is the engine's default. */
  public record LogSpec(String driver, Map<String, String> options) {
    public LogSpec {
      options = Map.copyOf(options);
    }
  }
}
