package dev.paws.core.desired;

import dev.paws.core.engine.spec.ResourceSpec;
import java.util.Optional;

/**
 * Binds limits, reservations and devices. {@code deploy.resources} overrides the options of the
 * service, and 0 means that nothing is set.
 */
final class ResourceBinder {
  private ResourceBinder() {}

  /**
   * The resources of the container, and the reserved processors, which are no option of a
   * container.
   */
  record Bound(ResourceSpec spec, Optional<Long> reservedNanoCpus) {}

  static Bound bind(MappingBinder service, Optional<MappingBinder> deploy) {
    Optional<MappingBinder> resources = child(deploy, "resources", Kind.RESOURCES);
    Optional<MappingBinder> limits = child(resources, "limits", Kind.LIMITS);
    Optional<MappingBinder> reservations = child(resources, "reservations", Kind.RESERVATIONS);
    DeviceBinder.Bound devices = DeviceBinder.bind(service, reservations);
    Optional<Long> ownCpus = nanos(service);
    Optional<Long> ownMemory = service.nonZero("mem_limit");
    Optional<Long> ownReservation = service.nonZero("mem_reservation");
    Optional<Long> ownPids = service.nonZero("pids_limit");
    ResourceSpec spec =
        new ResourceSpec(
            first(nanos(limits), ownCpus),
            service.nonZero("cpu_shares"),
            service.nonZero("cpu_period"),
            service.nonZero("cpu_quota"),
            service.nonZero("cpu_rt_period"),
            service.nonZero("cpu_rt_runtime"),
            service.nonZero("cpu_count"),
            percent(service),
            service.filled("cpuset"),
            first(nonZero(limits, "memory"), ownMemory),
            first(nonZero(reservations, "memory"), ownReservation),
            service.nonZero("memswap_limit"),
            service.nonZero("mem_swappiness"),
            service.flag("oom_kill_disable") ? Optional.of(true) : Optional.empty(),
            score(service),
            first(positive(nonZero(limits, "pids")), ownPids),
            service.nonZero("shm_size"),
            Ulimits.of(service),
            devices.devices(),
            service.texts("device_cgroup_rules"),
            devices.requests(),
            BlkioBinder.bind(service));
    return new Bound(spec, nanos(reservations));
  }

  private static Optional<Long> nanos(MappingBinder section) {
    Optional<Double> cpus = section.decimal("cpus");
    long nanos = cpus.isPresent() ? Scalars.nanoCpus(cpus.get()) : 0;
    return nanos == 0 ? Optional.empty() : Optional.of(nanos);
  }

  private static Optional<Long> nanos(Optional<MappingBinder> section) {
    return section.isPresent() ? nanos(section.get()) : Optional.empty();
  }

  private static Optional<Long> percent(MappingBinder service) {
    long hundredths = (long) (service.decimal("cpu_percent").orElse(0.0) * 100);
    return hundredths == 0 ? Optional.empty() : Optional.of(hundredths);
  }

  private static Optional<Integer> score(MappingBinder service) {
    Optional<Integer> score = service.integer("oom_score_adj");
    return score.isPresent() && score.get() == 0 ? Optional.empty() : score;
  }

  private static Optional<Long> nonZero(Optional<MappingBinder> section, String key) {
    return section.isPresent() ? section.get().nonZero(key) : Optional.empty();
  }

  private static Optional<Long> positive(Optional<Long> number) {
    return number.isPresent() && number.get() > 0 ? number : Optional.empty();
  }

  private static Optional<MappingBinder> child(
      Optional<MappingBinder> section, String key, Kind kind) {
    return section.isPresent() ? section.get().child(key, kind) : Optional.empty();
  }

  private static Optional<Long> first(Optional<Long> one, Optional<Long> other) {
    return one.isPresent() ? one : other;
  }
}
