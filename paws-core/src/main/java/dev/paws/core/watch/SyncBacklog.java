package dev.paws.core.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What each container still misses. A container that is created later misses everything that has
 * changed since the beginning, because its image may be older.
 */
public final class SyncBacklog {
  private final Map<String, SortedSet<SyncItem>> changed = new HashMap<>();
  private final Map<String, SortedSet<SyncItem>> missing = new HashMap<>();

  /**
   * Adds what all containers of some services miss from now on.
   *
   * @param items the items by service
   * @param serviceOf the known containers' services by container id
   */
  public void add(SortedMap<String, SortedSet<SyncItem>> items, Map<String, String> serviceOf) {
    items.forEach((service, some) -> of(changed, service).addAll(some));
    serviceOf.forEach(
        (id, service) -> {
          SortedSet<SyncItem> some = items.get(service);
          if (some != null && missing.containsKey(id)) {
            of(missing, id).addAll(some);
          }
        });
  }

  /**
   * Compares with the containers that are there. What is new misses all changes; what is gone is
   * forgotten.
   *
   * @param serviceOf their services by container id
   */
  public void containers(Map<String, String> serviceOf) {
    missing.keySet().retainAll(serviceOf.keySet());
    serviceOf.forEach(
        (id, service) ->
            missing.computeIfAbsent(
                id, it -> new TreeSet<>(changed.getOrDefault(service, new TreeSet<>()))));
  }

  /** Returns what a container misses. */
  public SortedSet<SyncItem> missing(String id) {
    return new TreeSet<>(missing.getOrDefault(id, new TreeSet<>()));
  }

  /** Records that a container has these items. */
  public void delivered(String id, Collection<SyncItem> items) {
    of(missing, id).removeAll(items);
  }

  /**
   * Records that a service has an image with all changes of these files.
   *
   * @param contains returns whether the image was built from a file
   */
  public void rebuilt(String service, Predicate<Path> contains) {
    of(changed, service).removeIf(item -> contains.test(item.from()));
  }

  private static SortedSet<SyncItem> of(Map<String, SortedSet<SyncItem>> map, String key) {
    return map.computeIfAbsent(key, it -> new TreeSet<>());
  }
}
