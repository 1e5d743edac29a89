package dev.paws.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the environments of a build that are up are known by. Their names have no room for the
 * environment, so that two with a service of the same name clash: the last one counts.
 */
final class KnownEnvironments {
  private final Map<String, Known> known = new LinkedHashMap<>();

  private record Known(Path folder, Map<String, String> ports, Map<String, String> exports) {}

  /**
   * What an environment adds.
   *
   * @param all what is known of the folder's environments, sorted by name
   * @param clashes those that it takes away from others
   */
  record Added(Map<String, String> all, List<Clash> clashes) {}

  /**
   * Names with another value than before.
   *
   * @param other the environment that had them
   */
  record Clash(String other, List<String> names) {}

  /**
   * An environment is up.
   *
   * @param folder where its module writes what is known
   * @param project its name
   */
  synchronized Added add(
      Path folder, String project, Map<String, String> ports, Map<String, String> exports) {
    known.remove(project);
    List<Clash> clashes = new ArrayList<>();
    known.forEach(
        (other, had) -> {
          List<String> names =
              ports.entrySet().stream()
                  .filter(port -> had.ports().containsKey(port.getKey()))
                  .filter(port -> !port.getValue().equals(had.ports().get(port.getKey())))
                  .map(Map.Entry::getKey)
                  .sorted()
                  .toList();
          if (!names.isEmpty()) {
            clashes.add(new Clash(other, names));
          }
        });
    known.put(project, new Known(folder, Map.copyOf(ports), Map.copyOf(exports)));
    Map<String, String> all = new TreeMap<>();
    known.values().stream()
        .filter(one -> one.folder().equals(folder))
        .forEach(
            one -> {
              all.putAll(one.ports());
              all.putAll(one.exports());
            });
    return new Added(all, clashes);
  }

  /** An environment is gone. */
  synchronized void remove(String project) {
    known.remove(project);
  }
}
