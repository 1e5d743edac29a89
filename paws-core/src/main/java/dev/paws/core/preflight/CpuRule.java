package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.message.PreflightMessage;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Checks that there are enough processors. Docker refuses a limit above the number that the engine
 * has; every engine refuses a set with processors that it does not have. Reservations are only
 * added up, because no engine enforces them.
 */
final class CpuRule implements Rule {
  private static final long NANOS = 1_000_000_000L;

  @Override
  public void apply(PreflightContext check) {
    int cpus = check.facts().engine().cpus();
    if (cpus <= 0) {
      return;
    }
    for (DesiredService service : check.services()) {
      service
          .container()
          .resources()
          .nanoCpus()
          .filter(nanos -> check.isDocker() && nanos > cpus * NANOS)
          .ifPresent(
              nanos ->
                  check.report(
                      PreflightMessage.CPU_LIMIT,
                      place(check, service),
                      CpuAmount.text(nanos),
                      cpus));
      service
          .container()
          .resources()
          .cpuset()
          .filter(set -> last(set).orElse(0) >= cpus)
          .ifPresent(
              set ->
                  check.report(
                      PreflightMessage.CPUSET, check.place(service, "cpuset"), set, cpus - 1));
    }
    long reserved =
        check.services().stream()
            .mapToLong(service -> service.reservedNanoCpus().orElse(0L) * service.replicas())
            .sum();
    if (reserved > cpus * NANOS) {
      check.report(
          PreflightMessage.CPUS_RESERVED,
          check.desired().positions().of("services"),
          CpuAmount.text(reserved),
          cpus);
    }
  }

  private static Place place(PreflightContext check, DesiredService service) {
    Place inDeploy = check.place(service, "deploy", "resources", "limits", "cpus");
    return inDeploy.path().endsWith("limits.cpus") ? inDeploy : check.place(service, "cpus");
  }

  /** Returns the highest number in a set as {@code 0-2,5}. */
  private static OptionalInt last(String set) {
    return Arrays.stream(set.split("[,-]"))
        .map(String::strip)
        .filter(number -> number.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .max();
  }
}
