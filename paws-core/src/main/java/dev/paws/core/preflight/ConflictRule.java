package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
import java.util.Optional;

/**
 * Checks that the options of one container can be combined. Each line is a refusal of Docker, seen
 * on engine 20.10, that would otherwise come only when the container is created, in the middle of
 * the work.
 */
final class ConflictRule implements Rule {
  private static final long LEAST_PERIOD = 1_000;
  private static final long MOST_PERIOD = 1_000_000;
  private static final long MOST_SCORE = 1_000;

  @Override
  public void apply(PreflightContext check) {
    if (!check.isDocker()) {
      return;
    }
    for (DesiredService service : check.services()) {
      Options options = new Options(check, service);
      ContainerSpec container = service.container();
      if (joinsContainer(container.network().mode())) {
        options.shared(container.network());
      }
      if (isHost(container.network().mode())) {
        options.onHost(container.network());
      }
      options.processor(container.resources());
      options.memory(container.resources());
      options.others(container);
    }
  }

  /** The options of one service. Each method reports those that Docker refuses together. */
  private record Options(PreflightContext check, DesiredService service) {
    /** Options that a container cannot have if it uses another container's network. */
    private void shared(NetworkingSpec network) {
      sharedIf(network.hostname().isPresent(), "hostname");
      sharedIf(!network.dns().isEmpty(), "dns");
      sharedIf(!network.extraHosts().isEmpty(), "extra_hosts");
      sharedIf(network.macAddress().isPresent(), "mac_address");
      sharedIf(!network.ports().isEmpty(), "ports");
      sharedIf(!network.exposed().isEmpty(), "expose");
      sharedIf(!network.links().isEmpty(), "links");
    }

    private void sharedIf(boolean set, String key) {
      if (set) {
        refused(
            key, PreflightPhrase.SHARED_NETWORK.text(key), PreflightPhrase.MOVE_TO_OTHER.text(key));
      }
    }

    private void onHost(NetworkingSpec network) {
      if (!network.links().isEmpty()) {
        refused("links", PreflightPhrase.LINKS_ON_HOST, PreflightPhrase.REMOVE_LINKS);
      }
      if (network.macAddress().isPresent()) {
        refused("mac_address", PreflightPhrase.MAC_ON_HOST, PreflightPhrase.REMOVE_MAC);
      }
    }

    private void processor(ResourceSpec resources) {
      Optional<Long> period = resources.cpuPeriod();
      Optional<Long> quota = resources.cpuQuota();
      if (resources.nanoCpus().isPresent() && (period.isPresent() || quota.isPresent())) {
        refused("cpus", PreflightPhrase.CPU_LIMIT_TWICE, PreflightPhrase.KEEP_ONE);
      }
      if (period.isPresent() && (period.get() < LEAST_PERIOD || period.get() > MOST_PERIOD)) {
        outOfRange("cpu_period", PreflightPhrase.CPU_PERIOD_RANGE);
      }
      if (quota.isPresent() && quota.get() > 0 && quota.get() < LEAST_PERIOD) {
        outOfRange("cpu_quota", PreflightPhrase.CPU_QUOTA_RANGE);
      }
    }

    private void memory(ResourceSpec resources) {
      Optional<Long> memory = resources.memoryBytes();
      Optional<Long> swap = resources.memorySwapBytes();
      boolean limitsSwap = swap.isPresent() && swap.get() > 0;
      if (over(resources.memoryReservationBytes(), memory)) {
        refused(
            "mem_reservation",
            PreflightPhrase.RESERVED_OVER_LIMIT,
            PreflightPhrase.LOWER_RESERVATION);
      }
      if (limitsSwap && memory.isEmpty()) {
        refused(
            "memswap_limit", PreflightPhrase.SWAP_WITHOUT_MEMORY, PreflightPhrase.SET_MEM_LIMIT);
      }
      if (limitsSwap && over(memory, swap)) {
        refused("memswap_limit", PreflightPhrase.SWAP_BELOW_MEMORY, PreflightPhrase.RAISE_SWAP);
      }
    }

    private void others(ContainerSpec container) {
      HostSpec host = container.host();
      Optional<Integer> score = container.resources().oomScoreAdj();
      if (isHost(host.uts()) && container.network().hostname().isPresent()) {
        refused("hostname", PreflightPhrase.HOSTNAME_WITH_UTS, PreflightPhrase.REMOVE_HOSTNAME);
      }
      if (score.isPresent() && Math.abs((long) score.get()) > MOST_SCORE) {
        outOfRange("oom_score_adj", PreflightPhrase.OOM_SCORE_RANGE);
      }
      if (limitsAttempts(host.restart().orElse(""))) {
        refused(
            "restart", PreflightPhrase.RESTARTS_WITH_OTHER_POLICY, PreflightPhrase.USE_ON_FAILURE);
      }
      for (MountSpec mount : container.mounts()) {
        if (isAnonymousAndReadOnly(mount)) {
          refused("volumes", PreflightPhrase.ANONYMOUS_READ_ONLY, PreflightPhrase.NAME_VOLUME);
          break;
        }
      }
    }

    private void outOfRange(String key, PreflightPhrase fact) {
      refused(key, fact.text(), PreflightPhrase.CORRECT.text(key));
    }

    private void refused(String key, PreflightPhrase fact, PreflightPhrase nextStep) {
      refused(key, fact.text(), nextStep.text());
    }

    private void refused(String key, String fact, String nextStep) {
      check.report(PreflightMessage.OPTIONS_CONFLICT, check.place(service, key), fact, nextStep);
    }
  }

  private static boolean joinsContainer(Optional<String> mode) {
    String network = mode.orElse("");
    return network.startsWith("service:") || network.startsWith("container:");
  }

  private static boolean isHost(Optional<String> mode) {
    return mode.orElse("").equals("host");
  }

  /** Returns whether a restart policy has a number of attempts that only {@code on-failure} has. */
  private static boolean limitsAttempts(String restart) {
    return restart.startsWith("always:")
        || restart.startsWith("unless-stopped:")
        || restart.startsWith("no:");
  }

  private static boolean isAnonymousAndReadOnly(MountSpec mount) {
    return mount instanceof MountSpec.Volume volume
        && volume.source().isEmpty()
        && volume.readOnly();
  }

  private static boolean over(Optional<Long> amount, Optional<Long> bound) {
    return amount.isPresent() && bound.isPresent() && amount.get() > bound.get();
  }
}
