package dev.paws.core.parity.source;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts while they are being gathered; a later fact of the same path replaces an earlier one. */
public final class FactCollector {
  private final SortedMap<String, Fact> facts = new TreeMap<>();

  /** Puts a fact that somebody stated and that may be shown. */
  public void put(String path, NormalValue value, String shown, List<Location> where) {
    facts.put(path, Fact.of(path, value, shown, where));
  }

  /** Puts a fact. */
  public void put(Fact fact) {
    facts.put(fact.path(), fact);
  }

  /** Puts a default, which does not replace what somebody stated. */
  public void imply(String path, NormalValue value, String shown, List<Location> where) {
    facts.putIfAbsent(path, Fact.of(path, value, shown, where).withImplied(true));
  }

  /** Notes how the files write a fact that they could write in more than one way. */
  public void writtenAs(String path, String way) {
    facts.computeIfPresent(path, (key, fact) -> fact.withWrittenAs(way));
  }

  /** Takes a fact away, if it was put. */
  public void remove(String path) {
    facts.remove(path);
  }

  /** Returns whether a fact of that path was put. */
  public boolean has(String path) {
    return facts.containsKey(path);
  }

  /** Returns all facts by path; can still be changed. */
  public SortedMap<String, Fact> facts() {
    return facts;
  }
}
