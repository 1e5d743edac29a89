package dev.paws.core.engine;

import java.time.Instant;

/**
 * What a container has used, at one moment.
 *
 * @param at when the engine read it
 * @param cpuNanos processor time since the container's start, in nanoseconds, of all processors
 * @param memoryBytes memory that the container needs: without the file cache that the kernel would
 *     give up, as {@code docker stats} shows it
 */
public record ResourceUsage(Instant at, long cpuNanos, long memoryBytes) {
  /**
   * Returns the processors that were busy between an earlier moment and this one, such as 1.5; 0 if
   * no time has passed.
   */
  public double cpusSince(ResourceUsage earlier) {
    long nanos = java.time.Duration.between(earlier.at, at).toNanos();
    return nanos <= 0 ? 0 : Math.max(0, (double) (cpuNanos - earlier.cpuNanos) / nanos);
  }
}
