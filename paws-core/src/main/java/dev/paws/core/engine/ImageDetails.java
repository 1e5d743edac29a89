package dev.paws.core.engine;

import dev.paws.core.engine.inspect.ProcessConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image that the engine has.
 *
 * @param hasHealthCheck whether the image has a health check
 * @param platform such as {@code linux/amd64}
 * @param volumes paths that the image declares as volumes
 * @param process what its containers run if they are created without their own process
 * @param tagged when this engine pulled, built or tagged it last; empty if the engine does not say
 */
public record ImageDetails(
    String id,
    List<String> repoDigests,
    Map<String, String> labels,
    boolean hasHealthCheck,
    String platform,
    List<String> volumes,
    ProcessConfig process,
    Optional<Instant> tagged) {
  public ImageDetails {
    repoDigests = List.copyOf(repoDigests);
    labels = Map.copyOf(labels);
    volumes = List.copyOf(volumes);
  }

  /** Creates an image whose defaults are not known. */
  public ImageDetails(
      String id,
      List<String> repoDigests,
      Map<String, String> labels,
      boolean hasHealthCheck,
      String platform,
      List<String> volumes) {
    this(
        id,
        repoDigests,
        labels,
        hasHealthCheck,
        platform,
        volumes,
        ProcessConfig.NONE,
        Optional.empty());
  }
}
