package dev.paws.core.engine.inspect;

import java.time.Duration;
import java.util.Optional;

/**
 * What runs in a container, and under which name.
 *
 * @param process its process, including what its image defines
 * @param hostname its host name; by default the engine derives it from the container's id
 * @param tty empty if the engine does not say
 * @param stdinOpen empty if the engine does not say
 * @param stopTimeout how long a stop waits before it kills; empty: the engine's default
 */
public record ContainerConfig(
    ProcessConfig process,
    String hostname,
    String domainName,
    Optional<Boolean> tty,
    Optional<Boolean> stdinOpen,
    Optional<Duration> stopTimeout) {
  /** Nothing set. */
  public static final ContainerConfig NONE = of(ProcessConfig.NONE);

  /** Returns a configuration of which only the process is set. */
  public static ContainerConfig of(ProcessConfig process) {
    return new ContainerConfig(
        process, "", "", Optional.empty(), Optional.empty(), Optional.empty());
  }
}
