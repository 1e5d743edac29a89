package dev.paws.core.engine;

import java.util.Map;

/**
 * Disk used on the engine's machine, in bytes.
 *
 * @param volumes by the volumes' names, without those whose size the engine does not know
 * @param images by the images' ids, with layers that they share with others
 */
public record DiskUsage(Map<String, Long> volumes, Map<String, Long> images) {
  /** Nothing is known. */
  public static final DiskUsage UNKNOWN = new DiskUsage(Map.of(), Map.of());

  public DiskUsage {
    volumes = Map.copyOf(volumes);
    images = Map.copyOf(images);
  }
}
