package dev.paws.core.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of {@code build}.
 *
 * @param arguments build arguments besides those of the files
 * @param noCache whether nothing is taken from the cache
 * @param pull whether newer base images are pulled
 */
public record BuildSettings(
    ImageSettings images, Map<String, String> arguments, boolean noCache, boolean pull) {
  public BuildSettings {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
