package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Collects the facts of a manifest. A value that equals the API server's default does not count as
 * stated.
 */
final class ManifestFactCollector {
  private final FactCollector facts = new FactCollector();

  void put(String path, NormalValue value, String shown, List<Location> where) {
    facts.put(path, value, shown, where);
  }

  void put(Fact fact) {
    facts.put(fact);
  }

  /** Adds a value that the API server uses if nothing is stated. */
  void imply(String path, NormalValue value, String shown) {
    facts.imply(path, value, ParityPhrase.BY_DEFAULT.text(shown), List.of());
  }

  /**
   * Adds the scalar of a key. It counts as implied if it equals the default, because {@code kubectl
   * get} prints every default.
   *
   * @param fallback the API server's default; empty if there is none
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
    facts.put(Fact.of(path, value, text, ManifestTrees.at(map, key)).withImplied(implied));
  }

  SortedMap<String, Fact> facts() {
    return facts.facts();
  }
}
