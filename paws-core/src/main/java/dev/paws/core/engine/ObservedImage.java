package dev.paws.core.engine;

import java.util.List;
import java.util.Map;

/**
 * An image as the engine lists it.
 *
 * @param tags its names, such as {@code shop-web:latest}; empty if another image took its name
 */
public record ObservedImage(String id, List<String> tags, Map<String, String> labels) {
  public ObservedImage {
    tags = List.copyOf(tags);
    labels = Map.copyOf(labels);
  }
}
