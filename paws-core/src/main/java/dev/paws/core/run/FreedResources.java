package dev.paws.core.run;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What paused containers used before and after the pause, as the engine measured it; a figure is
 * empty if the engine did not give it.
 *
 * @param containers how many were paused
 * @param cpusBefore busy processors, such as 1.5, over about a third of a second
 * @param cpusAfter the same after the pause
 * @param memoryBefore bytes in use without file caches
 * @param memoryAfter the same after the pause; a paused process keeps its memory until the kernel
 *     needs it
 */
public record FreedResources(
    int containers,
    OptionalDouble cpusBefore,
    OptionalDouble cpusAfter,
    OptionalLong memoryBefore,
    OptionalLong memoryAfter) {

  /** Returns the processors that became free; empty if that was not measured. */
  public OptionalDouble cpus() {
    return cpusBefore.isPresent() && cpusAfter.isPresent()
        ? OptionalDouble.of(Math.max(0, cpusBefore.getAsDouble() - cpusAfter.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Returns the bytes that became free; empty if that was not measured. */
  public OptionalLong memory() {
    return memoryBefore.isPresent() && memoryAfter.isPresent()
        ? OptionalLong.of(Math.max(0, memoryBefore.getAsLong() - memoryAfter.getAsLong()))
        : OptionalLong.empty();
  }
}
