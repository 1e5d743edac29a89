package dev.paws.core.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build is given about running environments.
 *
 * @param properties ports and hosts, and the variables that are not secret; sorted
 * @param exports variables for its tests
 */
public record BuildVariables(Map<String, String> properties, ExportedVariables exports) {
  /** No environment. */
  public static final BuildVariables NONE = new BuildVariables(Map.of(), ExportedVariables.NONE);

  public BuildVariables {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
