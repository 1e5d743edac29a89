package dev.paws.core.parity.kubernetes;

import dev.paws.core.finding.Position;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Facts while they are being gathered. */
final class FactCollector {
  private final SortedMap<String, Fact> facts = new TreeMap<>();

  void put(String path, NormalValue value, String shown, List<Location> where) {
    facts.put(path, Fact.of(path, value, shown, where));
  }

  void put(Fact fact) {
    facts.put(fact.path(), fact);
  }

  /** What the API server takes where nothing is said. */
  void imply(String path, NormalValue value, String shown) {
    facts.putIfAbsent(
        path, Fact.of(path, value, shown + " (default)", List.of()).withImplied(true));
  }

  /**
   * The scalar under a key, which is no statement where it says what is so anyway: {@code kubectl
   * get} prints every default.
   *
   * @param fallback the API server's default; empty where there is none
   */
  void scalar(
      MappingNode map,
      String key,
      String path,
      Function<String, NormalValue> form,
      String fallback) {
    String text = map.text(key).orElse("");
    if (text.isEmpty() && map.get(key).isEmpty()) {
      if (!fallback.isEmpty()) {
        imply(path, form.apply(fallback), fallback);
      }
      return;
    }
    NormalValue value = form.apply(text);
    boolean implied = !fallback.isEmpty() && value.equals(form.apply(fallback));
    facts.put(path, Fact.of(path, value, text, at(map, key)).withImplied(implied));
  }

  SortedMap<String, Fact> facts() {
    return facts;
  }

  /** The place of a key. */
  static List<Location> at(MappingNode map, String key) {
    return at(map.positionOf(key), "");
  }

  static List<Location> at(Position position, String note) {
    return List.of(new Location(position, note));
  }
}
