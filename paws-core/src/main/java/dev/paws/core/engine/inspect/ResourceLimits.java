package dev.paws.core.engine.inspect;

import dev.paws.core.engine.spec.ResourceSpec.Ulimit;
import java.util.Map;
import java.util.Optional;

/**
 * The resources that a container may use.
 *
 * @param pids how many processes; 0 or less: any number
 * @param ulimits limits of the process by their names, such as {@code nofile}
 */
public record ResourceLimits(Cpu cpu, Memory memory, long pids, Map<String, Ulimit> ulimits) {
  /** No limits. */
  public static final ResourceLimits NONE =
      new ResourceLimits(
          new Cpu(0, 0, 0, 0, 0, 0, 0, 0, ""),
          new Memory(0, 0, 0, Optional.empty(), Optional.empty(), 0),
          0,
          Map.of());

  public ResourceLimits {
    ulimits = Map.copyOf(ulimits);
  }

  /**
   * Limits on processors.
   *
   * @param nanoCpus processors in billionths
   * @param period in microseconds; likewise the quota, and both of real-time processes
   * @param count processors, on Windows
   * @param percent of all processors, on Windows
   * @param cpuset numbers of the processors that may be used, such as {@code 0-2,4}
   */
  public record Cpu(
      long nanoCpus,
      long shares,
      long period,
      long quota,
      long realtimePeriod,
      long realtimeRuntime,
      long count,
      long percent,
      String cpuset) {}

  /**
   * Limits on memory, in bytes.
   *
   * @param shared size of {@code /dev/shm}
   * @param swappiness 0 to 100; empty: the host's
   * @param oomKillDisable empty if the engine does not say
   * @param oomScoreAdjustment -1000 (killed last) to 1000
   */
  public record Memory(
      long limit,
      long reservation,
      long shared,
      Optional<Long> swappiness,
      Optional<Boolean> oomKillDisable,
      long oomScoreAdjustment) {}
}
