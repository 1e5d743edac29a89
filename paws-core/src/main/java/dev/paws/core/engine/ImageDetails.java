package dev.paws.core.engine;

import java.util.List;
import java.util.Map;

/**
 * An image that the engine has.
 *
 * @param hasHealthCheck whether the image brings a health check of its own
 * @param platform as {@code linux/amd64}
 * @param volumes paths that the image declares as volumes
 */
public record ImageDetails(
    String id,
    List<String> repoDigests,
    Map<String, String> labels,
    boolean hasHealthCheck,
    String platform,
    List<String> volumes) {
  public ImageDetails {
    repoDigests = List.copyOf(repoDigests);
    labels = Map.copyOf(labels);
    volumes = List.copyOf(volumes);
  }
}
