package dev.paws.core.run;

import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.Observed;
import java.util.List;
import java.util.Map;

/**
 * A look at an environment.
 *
 * @param observed what the engine has of it
 * @param rows the rows of the table
 * @param facts what else is known of containers, by their names
 * @param disk disk used on the engine's machine
 */
public record EnvironmentLook(
    Observed observed,
    List<ServiceStatus> rows,
    Map<String, ContainerFacts> facts,
    DiskUsage disk) {
  public EnvironmentLook {
    rows = List.copyOf(rows);
    facts = Map.copyOf(facts);
  }

  /** Returns the bytes of its volumes, as far as the engine knows them. */
  public long volumeBytes() {
    return observed.volumes().stream()
        .mapToLong(volume -> disk.volumes().getOrDefault(volume.name(), 0L))
        .sum();
  }

  /**
   * Returns the bytes of the images that its containers run; layers that they share count twice.
   */
  public long imageBytes() {
    return observed.containers().stream()
        .map(container -> container.imageId())
        .distinct()
        .mapToLong(id -> disk.images().getOrDefault(id, 0L))
        .sum();
  }
}
