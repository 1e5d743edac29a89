package dev.paws.core.preflight;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.PullCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the checks know about engine and machine.
 *
 * @param observed everything that the engine shows, whoever created it
 * @param ports state and holder of the ports that were tried
 * @param hostNetworks this machine's networks; empty if the engine is elsewhere
 * @param availableMemory of this machine, in bytes; empty if the engine is elsewhere
 * @param freeDisk below the engine's root folder, in bytes; empty if the folder is not on this
 *     machine
 * @param paths what is at the paths that matter; empty if the engine is elsewhere
 * @param images what is known about each image
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

  /** What an attempt to bind a port showed, and which process holds it. */
  public record PortFact(PortState state, Optional<PortHolder> holder) {}

  /** An image for a platform, or for the engine's own platform. */
  public record ImageNeed(String reference, Optional<String> platform) {}

  /**
   * What is known about an image.
   *
   * @param present the image, if the engine has it
   * @param pull whether it can be pulled; empty if the registry was not asked
   */
  public record ImageFact(Optional<ImageDetails> present, Optional<PullCheck> pull) {}
}
