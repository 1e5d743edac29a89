package dev.paws.core.engine.spec;

import java.util.Map;

/**
 * A volume to create.
 *
 * @param driver empty: the engine's default
 */
public record VolumeSpec(
    String name, String driver, Map<String, String> driverOptions, Map<String, String> labels) {
  public VolumeSpec {
    driverOptions = Map.copyOf(driverOptions);
    labels = Map.copyOf(labels);
  }
}
