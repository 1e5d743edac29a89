package dev.paws.core.parity.source;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts while they are being gathered; a later fact of the same path replaces an earlier one. */
final class FactCollector {
  private final SortedMap<String, Fact> facts = new TreeMap<>();

  void put(String path, NormalValue value, String shown, List<Location> where) {
    facts.put(path, Fact.of(path, value, shown, where));
  }

  void put(Fact fact) {
    facts.put(fact.path(), fact);
  }

  /** A default: does not replace what was said. */
  void imply(String path, NormalValue value, String shown, List<Location> where) {
    facts.putIfAbsent(path, Fact.of(path, value, shown, where).withImplied(true));
  }

  /** Says how the files write a fact, where they could write it in more than one way. */
  void writtenAs(String path, String way) {
    facts.computeIfPresent(path, (key, fact) -> fact.withWrittenAs(way));
  }

  void remove(String path) {
    facts.remove(path);
  }

  boolean has(String path) {
    return facts.containsKey(path);
  }

  SortedMap<String, Fact> facts() {
    return facts;
  }
}
