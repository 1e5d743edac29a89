package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
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
              PreflightPhrase.LINKS_ON_HOST.text(),
              PreflightPhrase.REMOVE_LINKS.text()),
          new Conflict(
              "mac_address",
              it -> isHost(it.network().mode()) && it.network().macAddress().isPresent(),
              PreflightPhrase.MAC_ON_HOST.text(),
              PreflightPhrase.REMOVE_MAC.text()),
          new Conflict(
              "hostname",
              it -> isHost(it.host().uts()) && it.network().hostname().isPresent(),
              PreflightPhrase.HOSTNAME_WITH_UTS.text(),
              PreflightPhrase.REMOVE_HOSTNAME.text()),
          new Conflict(
              "cpus",
              it ->
                  it.resources().nanoCpus().isPresent()
                      && (it.resources().cpuPeriod().isPresent()
                          || it.resources().cpuQuota().isPresent()),
              PreflightPhrase.CPU_LIMIT_TWICE.text(),
              PreflightPhrase.KEEP_ONE.text()),
          new Conflict(
              "cpu_period",
              it ->
                  it.resources()
                      .cpuPeriod()
                      .filter(period -> period < LEAST_PERIOD || period > MOST_PERIOD)
                      .isPresent(),
              PreflightPhrase.CPU_PERIOD_RANGE.text(),
              PreflightPhrase.CORRECT.text("cpu_period")),
          new Conflict(
              "cpu_quota",
              it -> it.resources().cpuQuota().filter(q -> q > 0 && q < LEAST_PERIOD).isPresent(),
              PreflightPhrase.CPU_QUOTA_RANGE.text(),
              PreflightPhrase.CORRECT.text("cpu_quota")),
          new Conflict(
              "mem_reservation",
              it -> over(it.resources().memoryReservationBytes(), it.resources().memoryBytes()),
              PreflightPhrase.RESERVED_OVER_LIMIT.text(),
              PreflightPhrase.LOWER_RESERVATION.text()),
          new Conflict(
              "memswap_limit",
              it ->
                  it.resources().memorySwapBytes().filter(swap -> swap > 0).isPresent()
                      && it.resources().memoryBytes().isEmpty(),
              PreflightPhrase.SWAP_WITHOUT_MEMORY.text(),
              PreflightPhrase.SET_MEM_LIMIT.text()),
          new Conflict(
              "memswap_limit",
              it ->
                  it.resources().memorySwapBytes().filter(swap -> swap > 0).isPresent()
                      && over(it.resources().memoryBytes(), it.resources().memorySwapBytes()),
              PreflightPhrase.SWAP_BELOW_MEMORY.text(),
              PreflightPhrase.RAISE_SWAP.text()),
          new Conflict(
              "oom_score_adj",
              it ->
                  it.resources()
                      .oomScoreAdj()
                      .filter(score -> Math.abs((long) score) > MOST_SCORE)
                      .isPresent(),
              PreflightPhrase.OOM_SCORE_RANGE.text(),
              PreflightPhrase.CORRECT.text("oom_score_adj")),
          new Conflict(
              "restart",
              it ->
                  it.host()
                      .restart()
                      .filter(p -> p.matches("(always|unless-stopped|no):.*"))
                      .isPresent(),
              PreflightPhrase.RESTARTS_WITH_OTHER_POLICY.text(),
              PreflightPhrase.USE_ON_FAILURE.text()),
          new Conflict(
              "volumes",
              it ->
                  it.mounts().stream()
                      .anyMatch(
                          mount ->
                              mount instanceof MountSpec.Volume volume
                                  && volume.source().isEmpty()
                                  && volume.readOnly()),
              PreflightPhrase.ANONYMOUS_READ_ONLY.text(),
              PreflightPhrase.NAME_VOLUME.text()));

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
        PreflightPhrase.SHARED_NETWORK.text(key),
        PreflightPhrase.MOVE_TO_OTHER.text(key));
  }

  private static boolean isHost(Optional<String> mode) {
    return mode.filter("host"::equals).isPresent();
  }

  private static boolean over(Optional<Long> amount, Optional<Long> bound) {
    return amount.isPresent() && bound.isPresent() && amount.get() > bound.get();
  }
}
