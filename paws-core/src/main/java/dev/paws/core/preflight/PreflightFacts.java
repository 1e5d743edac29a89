package dev.paws.core.preflight;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.PullCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the checks know of the world.
 *
 * @param observed everything that the engine shows, whoever made it
 * @param ports state and holder of the ports that were tried
 * @param hostNetworks this machine's networks; empty where the engine is elsewhere
 * @param availableMemory of this machine, in bytes, where the engine runs on it
 * @param freeDisk under the engine's root folder, in bytes, where it is on this machine
 * @param paths what is at the paths that matter; empty where the engine is elsewhere
 * @param images what is known of each image
 */
public record PreflightFacts(
    EngineInfo engine,
    Observed observed,
    Map<HostPort, PortFact> ports,
    List<HostNetwork> hostNetworks,
    Optional<Long> availableMemory,
    Optional<Long> freeDisk,
    Map<String, PathState> paths,
    Map<ImageNeed, ImageFact> images) {
  public PreflightFacts {
    ports = Map.copyOf(ports);
    hostNetworks = List.copyOf(hostNetworks);
    paths = Map.copyOf(paths);
    images = Map.copyOf(images);
  }

  /** A port that was tried. */
  public record PortFact(PortState state, Optional<PortHolder> holder) {}

  /** An image that is needed for a platform, or for the engine's own. */
  public record ImageNeed(String reference, Optional<String> platform) {}

  /**
   * What is known of an image.
   *
   * @param present the image, if the engine has it
   * @param pull whether it can be pulled, if that was asked
   */
  public record ImageFact(Optional<ImageDetails> present, Optional<PullCheck> pull) {}
}
