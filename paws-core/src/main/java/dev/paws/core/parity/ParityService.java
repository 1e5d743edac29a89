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
 * @param member whether it can be a member of a cluster; an init container, a sidecar and a job
 *     cannot, although they may run the same image
 */
public record ParityService(
    String name,
    ServiceDefinition.Type type,
    ServiceDefinition.Role role,
    int instances,
    SortedMap<String, Fact> facts,
    List<Location> where,
    boolean member) {
  public ParityService {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(role, "role");
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    where = List.copyOf(where);
  }

  /** Creates a service that can be a member of a cluster. */
  public ParityService(
      String name,
      ServiceDefinition.Type type,
      ServiceDefinition.Role role,
      int instances,
      SortedMap<String, Fact> facts,
      List<Location> where) {
    this(name, type, role, instances, facts, where, true);
  }

  /** Returns this service with other facts. */
  public ParityService withFacts(SortedMap<String, Fact> newFacts) {
    return new ParityService(name, type, role, instances, newFacts, where, member);
  }
}
