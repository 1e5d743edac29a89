package dev.paws.core.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build learns about environments that are up.
 *
 * @param properties ports and hosts, and the variables that may be seen; sorted
 * @param exports variables for its tests
 */
public record BuildVariables(Map<String, String> properties, ExportedVariables exports) {
  /** Nothing, of no environment. */
  public static final BuildVariables NONE = new BuildVariables(Map.of(), ExportedVariables.NONE);

  public BuildVariables {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
