package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Selects the services that take part, dependencies first. */
public final class Selection {
  private Selection() {}

  /**
   * Returns the named services, or all, and everything they depend on, each after its dependencies.
   *
   * @throws IllegalArgumentException if a name is unknown or dependencies form a circle; validation
   *     finds both before
   */
  public static List<DesiredService> of(Desired desired, List<String> names) {
    Map<String, DesiredService> ordered = new LinkedHashMap<>();
    List<DesiredService> roots = names.isEmpty() ? desired.services() : named(desired, names);
    // Services with a fixed address come as early as possible, before another one takes the
    // address.
    for (DesiredService root : roots) {
      if (FixedAddresses.has(root)) {
        visit(desired, root.name(), new LinkedHashSet<>(), ordered);
      }
    }
    for (DesiredService root : roots) {
      visit(desired, root.name(), new LinkedHashSet<>(), ordered);
    }
    return List.copyOf(ordered.values());
  }

  private static List<DesiredService> named(Desired desired, List<String> names) {
    List<DesiredService> named = new ArrayList<>();
    for (String name : names) {
      Optional<DesiredService> service = desired.service(name);
      if (service.isEmpty()) {
        throw new IllegalArgumentException("no such service: " + name);
      }
      named.add(service.get());
    }
    return named;
  }

  private static void visit(
      Desired desired, String name, Set<String> path, Map<String, DesiredService> ordered) {
    Optional<DesiredService> service = desired.service(name);
    if (service.isEmpty() || ordered.containsKey(name)) {
      return;
    }
    if (!path.add(name)) {
      throw new IllegalArgumentException("circular dependency: " + path);
    }
    for (Dependency dependency : service.get().dependencies()) {
      visit(desired, dependency.service(), path, ordered);
    }
    path.remove(name);
    ordered.put(name, service.get());
  }
}
