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
    Optional<MappingBinder> resources =
        deploy.flatMap(section -> section.child("resources", Kind.RESOURCES));
    Optional<MappingBinder> limits =
        resources.flatMap(section -> section.child("limits", Kind.LIMITS));
    Optional<MappingBinder> reservations =
        resources.flatMap(section -> section.child("reservations", Kind.RESERVATIONS));
    DeviceBinder.Bound devices = DeviceBinder.bind(service, reservations);
    Optional<Long> ownCpus = nanos(service);
    Optional<Long> ownMemory = service.nonZero("mem_limit");
    Optional<Long> ownReservation = service.nonZero("mem_reservation");
    Optional<Long> ownPids = service.nonZero("pids_limit");
    ResourceSpec spec =
        new ResourceSpec(
            limits.flatMap(ResourceBinder::nanos).or(() -> ownCpus),
            service.nonZero("cpu_shares"),
            service.nonZero("cpu_period"),
            service.nonZero("cpu_quota"),
            service.nonZero("cpu_rt_period"),
            service.nonZero("cpu_rt_runtime"),
            service.nonZero("cpu_count"),
            service
                .decimal("cpu_percent")
                .map(percent -> (long) (percent * 100))
                .filter(p -> p != 0),
            service.filled("cpuset"),
            limits.flatMap(section -> section.nonZero("memory")).or(() -> ownMemory),
            reservations.flatMap(section -> section.nonZero("memory")).or(() -> ownReservation),
            service.nonZero("memswap_limit"),
            service.nonZero("mem_swappiness"),
            service.bool("oom_kill_disable").filter(disable -> disable),
            service.integer("oom_score_adj").filter(score -> score != 0),
            limits
                .flatMap(section -> section.nonZero("pids"))
                .filter(pids -> pids > 0)
                .or(() -> ownPids),
            service.nonZero("shm_size"),
            Ulimits.of(service),
            devices.devices(),
            service.texts("device_cgroup_rules"),
            devices.requests(),
            BlkioBinder.bind(service));
    return new Bound(spec, reservations.flatMap(ResourceBinder::nanos));
  }

  private static Optional<Long> nanos(MappingBinder section) {
    return section.decimal("cpus").map(Scalars::nanoCpus).filter(nanos -> nanos != 0);
  }
}
