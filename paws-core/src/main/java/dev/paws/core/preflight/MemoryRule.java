package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.value.ByteSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks that there is enough memory. It is an error if a single reservation or limit, or the sum
 * of all reservations, exceeds the memory of the engine's machine. Limits are seldom reached all
 * together, so a sum of limits above the machine's memory is a warning. There is one finding a
 * service; sums are reported only if no single service is at fault.
 */
final class MemoryRule implements Rule {
  private static final long LEAST_LIMIT = 6L << 20;

  @Override
  public void apply(PreflightContext check) {
    long memory = check.facts().engine().memoryBytes();
    if (memory <= 0) {
      return;
    }
    boolean single = false;
    for (DesiredService service : check.services()) {
      single |= reportSingle(check, service, memory);
    }
    if (!single && !reportReserved(check, memory)) {
      reportLimits(check, memory);
      reportAvailable(check);
    }
  }

  private static boolean reportSingle(PreflightContext check, DesiredService service, long memory) {
    ResourceSpec resources = service.container().resources();
    long reserved = resources.memoryReservationBytes().orElse(0L);
    Optional<Long> limit = resources.memoryBytes();
    Place reservation = place(check, service, "reservations", "mem_reservation");
    Place limits = place(check, service, "limits", "mem_limit");
    if (reserved > memory) {
      report(check, PreflightMessage.MEMORY_RESERVED, reservation, reserved, memory);
    } else if (limit.isPresent() && limit.get() > memory) {
      report(check, PreflightMessage.MEMORY_LIMIT, limits, limit.get(), memory);
    } else if (check.isDocker() && limit.isPresent() && limit.get() < LEAST_LIMIT) {
      report(check, PreflightMessage.MEMORY_LIMIT_TOO_LOW, limits, limit.get(), LEAST_LIMIT);
    } else {
      return false;
    }
    return true;
  }

  private static void report(
      PreflightContext check, PreflightMessage message, Place place, long size, long bound) {
    check.report(message, place, ByteSize.rounded(size), ByteSize.rounded(bound));
  }

  private static boolean reportReserved(PreflightContext check, long memory) {
    long sum = sum(check.services(), ResourceSpec::memoryReservationBytes);
    if (sum <= memory) {
      return false;
    }
    check.report(
        PreflightMessage.MEMORY_RESERVED_IN_SUM,
        check.desired().positions().of("services"),
        ByteSize.rounded(sum),
        count(check.services(), ResourceSpec::memoryReservationBytes),
        ByteSize.rounded(memory));
    return true;
  }

  private static void reportLimits(PreflightContext check, long memory) {
    long sum = sum(check.services(), ResourceSpec::memoryBytes);
    if (sum > memory) {
      check.report(
          PreflightMessage.MEMORY_LIMITS_IN_SUM,
          check.desired().positions().of("services"),
          ByteSize.rounded(sum),
          count(check.services(), ResourceSpec::memoryBytes),
          ByteSize.rounded(memory));
    }
  }

  private static void reportAvailable(PreflightContext check) {
    Set<String> running = new HashSet<>();
    for (ObservedContainer container : check.facts().observed().containers()) {
      if (check.isOurs(container.labels()) && container.state().isRunning()) {
        running.add(container.label(PreflightContext.SERVICE_LABEL));
      }
    }
    List<DesiredService> toStart = new ArrayList<>();
    for (DesiredService service : check.services()) {
      if (!running.contains(service.name())) {
        toStart.add(service);
      }
    }
    long sum = sum(toStart, ResourceSpec::memoryReservationBytes);
    Optional<Long> available = check.facts().availableMemory();
    if (available.isPresent() && sum > available.get()) {
      Place services = check.desired().positions().of("services");
      report(check, PreflightMessage.MEMORY_AVAILABLE, services, sum, available.get());
    }
  }

  /** Returns where the amount was written: in {@code deploy}, else in the service itself. */
  private static Place place(
      PreflightContext check, DesiredService service, String kind, String own) {
    Place inDeploy = check.place(service, "deploy", "resources", kind, "memory");
    return inDeploy.path().endsWith(".memory") ? inDeploy : check.place(service, own);
  }

  private static long sum(
      List<DesiredService> services, Function<ResourceSpec, Optional<Long>> amount) {
    long sum = 0;
    for (DesiredService service : services) {
      sum += amount.apply(service.container().resources()).orElse(0L) * service.replicas();
    }
    return sum;
  }

  /** Returns the number of containers for which an amount is set. */
  private static int count(
      List<DesiredService> services, Function<ResourceSpec, Optional<Long>> amount) {
    int count = 0;
    for (DesiredService service : services) {
      if (amount.apply(service.container().resources()).isPresent()) {
        count += service.replicas();
      }
    }
    return count;
  }
}
