package dev.paws.core.run;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.engine.inspect.ResourceLimits;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code status} shows of a container beside its state.
 *
 * @param startedAt when its process started; empty unless it runs
 * @param restarts how often the engine restarted it
 * @param cpus busy processors over a moment; empty if unknown
 * @param cpuLimit processors that it may use; empty if all
 * @param memoryBytes memory in use; empty if unknown
 * @param memoryLimit memory that it may use, in bytes; empty if all
 * @param oomKilled whether it ended because memory ran out
 */
public record ContainerFacts(
    Optional<Instant> startedAt,
    int restarts,
    OptionalDouble cpus,
    OptionalDouble cpuLimit,
    Optional<Long> memoryBytes,
    Optional<Long> memoryLimit,
    boolean oomKilled) {
  private static final double BILLION = 1_000_000_000;

  /** A share of a limit from which on a person should know: four fifths. */
  public static final double HIGH = 0.8;

  /**
   * Returns the facts of a container.
   *
   * @param before an earlier reading, if there is one
   * @param now a later reading, if there is one
   */
  static ContainerFacts of(
      ObservedContainer container, Optional<ResourceUsage> before, Optional<ResourceUsage> now) {
    ResourceLimits limits = container.details().host().limits();
    return new ContainerFacts(
        container.state().isRunning() ? container.state().startedAt() : Optional.empty(),
        container.state().restartCount(),
        before.isPresent() && now.isPresent() && now.get().at().isAfter(before.get().at())
            ? OptionalDouble.of(now.get().cpusSince(before.get()))
            : OptionalDouble.empty(),
        cpuLimit(limits.cpu()),
        now.or(() -> before).map(ResourceUsage::memoryBytes),
        limits.memory().limit() > 0 ? Optional.of(limits.memory().limit()) : Optional.empty(),
        container.state().oomKilled());
  }

  private static OptionalDouble cpuLimit(ResourceLimits.Cpu cpu) {
    if (cpu.nanoCpus() > 0) {
      return OptionalDouble.of(cpu.nanoCpus() / BILLION);
    }
    return cpu.quota() > 0 && cpu.period() > 0
        ? OptionalDouble.of((double) cpu.quota() / cpu.period())
        : OptionalDouble.empty();
  }

  /** Returns the share of its processors that is busy, from 0; empty without a limit. */
  public OptionalDouble cpuShare() {
    return cpus.isPresent() && cpuLimit.isPresent()
        ? OptionalDouble.of(cpus.getAsDouble() / cpuLimit.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Returns the share of its memory that is in use, from 0; empty without a limit. */
  public OptionalDouble memoryShare() {
    return memoryBytes.isPresent() && memoryLimit.isPresent()
        ? OptionalDouble.of((double) memoryBytes.get() / memoryLimit.get())
        : OptionalDouble.empty();
  }
}
