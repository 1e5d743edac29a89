package dev.paws.core.parity.source;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects facts; a later fact with the same path replaces an earlier one. */
public final class FactCollector {
  private final SortedMap<String, Fact> facts = new TreeMap<>();

  /** Adds a fact that somebody stated and that may be shown. */
  public void put(String path, NormalValue value, String shown, List<Location> where) {
    facts.put(path, Fact.of(path, value, shown, where));
  }

  /** Adds a fact. */
  public void put(Fact fact) {
    facts.put(fact.path(), fact);
  }

  /** Adds a default, unless the fact was stated. */
  public void imply(String path, NormalValue value, String shown, List<Location> where) {
    facts.putIfAbsent(path, Fact.of(path, value, shown, where).withImplied(true));
  }

  /** Records which of several possible keys a file uses for a fact. */
  public void writtenAs(String path, String way) {
    facts.computeIfPresent(path, (key, fact) -> fact.withWrittenAs(way));
  }

  /** Removes a fact, if there is one. */
  public void remove(String path) {
    facts.remove(path);
  }

  /** Returns whether there is a fact with that path. */
  public boolean has(String path) {
    return facts.containsKey(path);
  }

  /** Returns all facts by path. The map is the collector's own and may still change. */
  public SortedMap<String, Fact> facts() {
    return facts;
  }
}
