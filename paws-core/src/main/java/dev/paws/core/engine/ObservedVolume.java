package dev.paws.core.engine;

import java.util.Map;

/** A volume as the engine shows it. */
public record ObservedVolume(String name, String driver, Map<String, String> labels) {
  public ObservedVolume {
    labels = Map.copyOf(labels);
  }
}
