package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.model.ServiceDefinition;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service of an environment.
 *
 * @param name its name in that environment
 * @param instances how many containers or pods should run
 * @param facts its fields by path; a field that has its default value is left out or holds that
 *     value, which compares the same
 * @param where where it is defined
 */
public record ParityService(
    String name,
    ServiceDefinition.Type type,
    ServiceDefinition.Role role,
    int instances,
    SortedMap<String, Fact> facts,
    List<Location> where) {
  public ParityService {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(role, "role");
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    where = List.copyOf(where);
  }

  /** Returns this service with other facts. */
  public ParityService withFacts(SortedMap<String, Fact> newFacts) {
    return new ParityService(name, type, role, instances, newFacts, where);
  }
}
