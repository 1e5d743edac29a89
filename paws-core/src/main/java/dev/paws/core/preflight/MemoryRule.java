package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.value.ByteSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    long single =
        check.services().stream().filter(service -> reportSingle(check, service, memory)).count();
    if (single == 0 && !reportReserved(check, memory)) {
      reportLimits(check, memory);
      reportAvailable(check);
    }
  }

  private static boolean reportSingle(PreflightContext check, DesiredService service, long memory) {
    ResourceSpec resources = service.container().resources();
    Optional<Long> reserved = resources.memoryReservationBytes().filter(size -> size > memory);
    Optional<Long> limit = resources.memoryBytes();
    Place reservation = place(check, service, "reservations", "mem_reservation");
    Place limits = place(check, service, "limits", "mem_limit");
    if (reserved.isPresent()) {
      report(check, PreflightMessage.MEMORY_RESERVED, reservation, reserved.get(), memory);
    } else if (limit.filter(size -> size > memory).isPresent()) {
      report(check, PreflightMessage.MEMORY_LIMIT, limits, limit.get(), memory);
    } else if (check.isDocker() && limit.filter(size -> size < LEAST_LIMIT).isPresent()) {
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
    Set<String> running =
        check.facts().observed().containers().stream()
            .filter(container -> check.isOurs(container.labels()))
            .filter(container -> container.state().isRunning())
            .map(MemoryRule::service)
            .collect(Collectors.toSet());
    List<DesiredService> toStart =
        check.services().stream().filter(service -> !running.contains(service.name())).toList();
    long sum = sum(toStart, ResourceSpec::memoryReservationBytes);
    check
        .facts()
        .availableMemory()
        .filter(available -> sum > available)
        .ifPresent(
            available ->
                report(
                    check,
                    PreflightMessage.MEMORY_AVAILABLE,
                    check.desired().positions().of("services"),
                    sum,
                    available));
  }

  private static String service(ObservedContainer container) {
    return container.label(PreflightContext.SERVICE_LABEL);
  }

  /** Returns where the amount was written: in {@code deploy}, else in the service itself. */
  private static Place place(
      PreflightContext check, DesiredService service, String kind, String own) {
    Place inDeploy = check.place(service, "deploy", "resources", kind, "memory");
    return inDeploy.path().endsWith(".memory") ? inDeploy : check.place(service, own);
  }

  private static long sum(
      List<DesiredService> services, Function<ResourceSpec, Optional<Long>> amount) {
    return services.stream()
        .mapToLong(
            service ->
                amount.apply(service.container().resources()).orElse(0L) * service.replicas())
        .sum();
  }

  private static int count(
      List<DesiredService> services, Function<ResourceSpec, Optional<Long>> amount) {
    return services.stream()
        .filter(service -> amount.apply(service.container().resources()).isPresent())
        .mapToInt(DesiredService::replicas)
        .sum();
  }
}
