package dev.paws.core.reconcile;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import java.util.Map;

/**
 * What the engine has when the plan is made.
 *
 * @param observed the project's containers, networks and volumes
 * @param images the desired services' images that the engine has, by reference
 */
public record EngineState(Observed observed, Map<String, ImageDetails> images) {
  public EngineState {
    images = Map.copyOf(images);
  }
}
