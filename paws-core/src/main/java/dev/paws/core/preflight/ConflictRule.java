package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.PreflightMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks that the options of one container can be combined. Each row is a refusal of Docker, seen
 * on engine 20.10, that would otherwise come only when the container is created, in the middle of
 * the work.
 */
final class ConflictRule implements Rule {
  /**
   * A combination that Docker refuses.
   *
   * @param key the option of the service at which it is reported
   */
  private record Conflict(
      String key, Predicate<ContainerSpec> holds, String fact, String nextStep) {}

  private static final long LEAST_PERIOD = 1_000;
  private static final long MOST_PERIOD = 1_000_000;
  private static final long MOST_SCORE = 1_000;

  private static final List<Conflict> CONFLICTS =
      List.of(
          shared("hostname", it -> it.network().hostname().isPresent()),
          shared("dns", it -> !it.network().dns().isEmpty()),
          shared("extra_hosts", it -> !it.network().extraHosts().isEmpty()),
          shared("mac_address", it -> it.network().macAddress().isPresent()),
          shared("ports", it -> !it.network().ports().isEmpty()),
          shared("expose", it -> !it.network().exposed().isEmpty()),
          shared("links", it -> !it.network().links().isEmpty()),
          new Conflict(
              "links",
              it -> isHost(it.network().mode()) && !it.network().links().isEmpty(),
              "links on the host's own network",
              "remove links: on this network the other service is reached at localhost"),
          new Conflict(
              "mac_address",
              it -> isHost(it.network().mode()) && it.network().macAddress().isPresent(),
              "mac_address on the host's own network",
              "remove mac_address"),
          new Conflict(
              "hostname",
              it -> isHost(it.host().uts()) && it.network().hostname().isPresent(),
              "hostname with uts: host, which is the host's name",
              "remove hostname or uts"),
          new Conflict(
              "cpus",
              it ->
                  it.resources().nanoCpus().isPresent()
                      && (it.resources().cpuPeriod().isPresent()
                          || it.resources().cpuQuota().isPresent()),
              "a limit of processors given twice, by cpus and by cpu_period or cpu_quota",
              "keep one of the two"),
          new Conflict(
              "cpu_period",
              it ->
                  it.resources()
                      .cpuPeriod()
                      .filter(period -> period < LEAST_PERIOD || period > MOST_PERIOD)
                      .isPresent(),
              "cpu_period outside of 1000 to 1000000 microseconds",
              "correct cpu_period"),
          new Conflict(
              "cpu_quota",
              it -> it.resources().cpuQuota().filter(q -> q > 0 && q < LEAST_PERIOD).isPresent(),
              "cpu_quota below 1000 microseconds",
              "correct cpu_quota"),
          new Conflict(
              "mem_reservation",
              it -> over(it.resources().memoryReservationBytes(), it.resources().memoryBytes()),
              "more memory reserved than the limit allows",
              "lower the reservation or raise the limit"),
          new Conflict(
              "memswap_limit",
              it ->
                  it.resources().memorySwapBytes().filter(swap -> swap > 0).isPresent()
                      && it.resources().memoryBytes().isEmpty(),
              "memswap_limit without a limit of memory",
              "set mem_limit too: memswap_limit is memory and swap together"),
          new Conflict(
              "memswap_limit",
              it ->
                  it.resources().memorySwapBytes().filter(swap -> swap > 0).isPresent()
                      && over(it.resources().memoryBytes(), it.resources().memorySwapBytes()),
              "memswap_limit below the limit of memory",
              "raise memswap_limit: it is memory and swap together"),
          new Conflict(
              "oom_score_adj",
              it ->
                  it.resources()
                      .oomScoreAdj()
                      .filter(score -> Math.abs((long) score) > MOST_SCORE)
                      .isPresent(),
              "oom_score_adj outside of -1000 to 1000",
              "correct oom_score_adj"),
          new Conflict(
              "restart",
              it ->
                  it.host()
                      .restart()
                      .filter(p -> p.matches("(always|unless-stopped|no):.*"))
                      .isPresent(),
              "a number of restarts with another policy than on-failure",
              "use on-failure:TIMES, or remove the number"),
          new Conflict(
              "volumes",
              it ->
                  it.mounts().stream()
                      .anyMatch(
                          mount ->
                              mount instanceof MountSpec.Volume volume
                                  && volume.source().isEmpty()
                                  && volume.readOnly()),
              "an anonymous volume that is read-only, and so always empty",
              "name the volume, or remove read_only"));

  @Override
  public void apply(PreflightContext check) {
    if (!check.isDocker()) {
      return;
    }
    for (DesiredService service : check.services()) {
      for (Conflict conflict : CONFLICTS) {
        if (conflict.holds().test(service.container())) {
          check.report(
              PreflightMessage.OPTIONS_CONFLICT,
              check.place(service, conflict.key()),
              conflict.fact(),
              conflict.nextStep());
        }
      }
    }
  }

  /**
   * Returns the row for an option that a container cannot have if it uses another container's
   * network.
   */
  private static Conflict shared(String key, Predicate<ContainerSpec> has) {
    Predicate<ContainerSpec> joins =
        it ->
            it.network()
                .mode()
                .filter(mode -> mode.startsWith("service:") || mode.startsWith("container:"))
                .isPresent();
    return new Conflict(
        key,
        joins.and(has),
        key + " of a container that shares another one's network",
        "move " + key + " to the other one");
  }

  private static boolean isHost(Optional<String> mode) {
    return mode.filter("host"::equals).isPresent();
  }

  private static boolean over(Optional<Long> amount, Optional<Long> bound) {
    return amount.isPresent() && bound.isPresent() && amount.get() > bound.get();
  }
}
