package dev.paws.core.drill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A drill whose faults are not undone yet. It is written down before anything is done, so that any
 * part of it may have happened.
 *
 * @param id unique among the drills of all builds
 * @param project the environment's project name
 * @param engine the address of the engine, because another one does not have the containers
 * @param faults what it does, in this order; undone from the last to the first
 * @param writes what it writes to count the writes that survive
 */
public record OpenDrill(
    String id,
    String project,
    String engine,
    DrillKind kind,
    List<String> services,
    Instant beganAt,
    List<Fault> faults,
    Optional<Writes> writes) {
  public OpenDrill {
    services = List.copyOf(services);
    faults = List.copyOf(faults);
  }

  /**
   * Data that is written into a cluster.
   *
   * @param cluster the kind of cluster
   * @param services the services of its members
   * @param name the name of the table, key or prefix
   */
  public record Writes(String cluster, List<String> services, String name) {
    public Writes {
      services = List.copyOf(services);
    }
  }
}
