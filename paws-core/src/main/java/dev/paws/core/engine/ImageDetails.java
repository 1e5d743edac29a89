package dev.paws.core.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image that the engine has.
 *
 * @param hasHealthCheck whether the image brings a health check of its own
 * @param platform as {@code linux/amd64}
 * @param volumes paths that the image declares as volumes
 * @param config what containers of it get where they say nothing ({@code Env}, {@code Cmd}, …, as
 *     the engine names it)
 */
public record ImageDetails(
    String id,
    List<String> repoDigests,
    Map<String, String> labels,
    boolean hasHealthCheck,
    String platform,
    List<String> volumes,
    Map<String, @Nullable Object> config) {
  public ImageDetails {
    repoDigests = List.copyOf(repoDigests);
    labels = Map.copyOf(labels);
    volumes = List.copyOf(volumes);
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
  }

  /** An image of whose defaults nothing is known. */
  public ImageDetails(
      String id,
      List<String> repoDigests,
      Map<String, String> labels,
      boolean hasHealthCheck,
      String platform,
      List<String> volumes) {
    this(id, repoDigests, labels, hasHealthCheck, platform, volumes, Map.of());
  }
}
