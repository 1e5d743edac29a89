package dev.paws.maven;

import dev.paws.core.app.BuildVariables;
import dev.paws.core.app.ExportedVariables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a build's running environments. The names of properties do not contain the
 * environment's name, so two environments with a service of the same name clash: the last one
 * counts.
 */
final class KnownEnvironments {
  private final Map<String, Known> known = new LinkedHashMap<>();

  private record Known(Path folder, Map<String, String> ports, ExportedVariables exports) {}

  /**
   * The result of adding an environment.
   *
   * @param all what is known of the folder's environments
   * @param clashes names that it takes over from other environments
   */
  record Added(BuildVariables all, List<Clash> clashes) {}

  /**
   * Names whose value changed.
   *
   * @param other the environment that had them
   */
  record Clash(String other, List<String> names) {}

  /**
   * Adds a running environment.
   *
   * @param folder the folder into which its module writes what is known
   * @param project the environment's name
   */
  synchronized Added add(
      Path folder, String project, Map<String, String> ports, ExportedVariables exports) {
    known.remove(project);
    List<Clash> clashes = new ArrayList<>();
    known.forEach(
        (other, had) -> {
          List<String> names = new ArrayList<>(differing(ports, had.ports()));
          names.addAll(differing(exports.values(), had.exports().values()));
          if (!names.isEmpty()) {
            clashes.add(new Clash(other, names));
          }
        });
    known.put(project, new Known(folder, Map.copyOf(ports), exports));
    Map<String, String> properties = new TreeMap<>();
    ExportedVariables variables = ExportedVariables.NONE;
    for (Known one : known.values()) {
      if (one.folder().equals(folder)) {
        properties.putAll(one.ports());
        variables = variables.and(one.exports());
      }
    }
    properties.putAll(variables.open());
    return new Added(new BuildVariables(properties, variables), clashes);
  }

  /** Returns names that both have with different values, sorted. */
  private static List<String> differing(Map<String, String> now, Map<String, String> had) {
    return now.entrySet().stream()
        .filter(one -> had.containsKey(one.getKey()))
        .filter(one -> !one.getKey().startsWith("COMPOSE_")) // each environment has its own
        .filter(one -> !one.getValue().equals(had.get(one.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Removes an environment that is gone. */
  synchronized void remove(String project) {
    known.remove(project);
  }
}
