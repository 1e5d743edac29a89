package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.FieldPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Renames dependencies to the name of their pair of services: waiting for {@code db} here and for
 * {@code patroni1} there is the same if the two are a pair.
 *
 * @param common the pair's name by the name of a service; only services whose names differ
 */
record DependencyNames(Map<String, String> common) {
  /** Returns the names of one side. */
  static DependencyNames of(List<ServicePair> pairs, boolean source) {
    Map<String, String> common = new HashMap<>();
    for (ServicePair pair : pairs) {
      for (ParityService service : source ? pair.source() : pair.target()) {
        if (!service.name().equals(pair.name())) {
          common.put(service.name(), pair.name());
        }
      }
    }
    return new DependencyNames(Map.copyOf(common));
  }

  /** Returns the facts with each dependency under its pair's name. */
  SortedMap<String, Fact> renamed(SortedMap<String, Fact> facts) {
    if (common.isEmpty()) {
      return facts;
    }
    SortedMap<String, Fact> renamed = new TreeMap<>(facts);
    facts.tailMap(FieldPaths.DEPENDENCIES).values().stream()
        .takeWhile(fact -> fact.path().startsWith(FieldPaths.DEPENDENCIES))
        .forEach(
            fact -> {
              int end = fact.path().lastIndexOf('.');
              String name =
                  end < FieldPaths.DEPENDENCIES.length()
                      ? ""
                      : fact.path().substring(FieldPaths.DEPENDENCIES.length(), end);
              String known = common.get(name);
              if (known != null) {
                renamed.remove(fact.path());
                String path = FieldPaths.DEPENDENCIES + known + fact.path().substring(end);
                renamed.putIfAbsent(
                    path,
                    Fact.of(path, fact.value(), fact.shown(), fact.where())
                        .withSecret(fact.secret())
                        .withImplied(fact.implied()));
              }
            });
    return renamed;
  }
}
