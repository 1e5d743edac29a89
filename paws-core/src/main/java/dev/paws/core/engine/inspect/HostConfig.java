package dev.paws.core.engine.inspect;

import dev.paws.core.engine.spec.HostSpec;
import java.util.Map;

/**
 * How a container runs on its host.
 *
 * @param logging the driver is empty if the engine does not say
 * @param tmpfs mount options by path ({@code size=64m,mode=1777}) of each tmpfs that is not among
 *     the mounts
 */
public record HostConfig(
    RestartPolicy restart,
    HostSpec.LogSpec logging,
    ResourceLimits limits,
    SecurityConfig security,
    Namespaces namespaces,
    NetworkConfig network,
    RuntimeConfig runtime,
    Map<String, String> tmpfs) {
  /** No option is set. */
  public static final HostConfig NONE =
      new HostConfig(
          RestartPolicy.NONE,
          new HostSpec.LogSpec("", Map.of()),
          ResourceLimits.NONE,
          SecurityConfig.NONE,
          Namespaces.NONE,
          NetworkConfig.NONE,
          RuntimeConfig.NONE,
          Map.of());

  public HostConfig {
    tmpfs = Map.copyOf(tmpfs);
  }
}
