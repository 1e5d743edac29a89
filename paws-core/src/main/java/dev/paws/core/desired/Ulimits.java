package dev.paws.core.desired;

import dev.paws.core.engine.spec.ResourceSpec.Ulimit;
import dev.paws.core.tree.MappingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binds resource limits of a process: one number, or soft and hard (services.ulimits). */
final class Ulimits {
  private Ulimits() {}

  static Map<String, Ulimit> of(MappingBinder section) {
    Map<String, Ulimit> ulimits = new LinkedHashMap<>();
    section
        .child("ulimits", Kind.ULIMIT)
        .ifPresent(all -> all.keys().forEach(name -> ulimits.put(name, ulimit(all, name))));
    return ulimits;
  }

  private static Ulimit ulimit(MappingBinder all, String name) {
    if (all.is(MappingNode.class, name)) {
      MappingBinder both = all.child(name, Kind.ULIMIT).orElseThrow();
      return new Ulimit(both.number("soft").orElse(0L), both.number("hard").orElse(0L));
    }
    long single = all.number(name).orElse(0L);
    return new Ulimit(single, single);
  }
}
