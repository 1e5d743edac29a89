package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A volume or a network of an environment.
 *
 * @param name its key, without the project's name
 * @param facts its fields by path, such as {@code driver} or {@code driver_opts.type}
 * @param where where it is defined
 */
public record ParityResource(String name, SortedMap<String, Fact> facts, List<Location> where) {
  public ParityResource {
    requireNonNull(name, "name");
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    where = List.copyOf(where);
  }
}
