package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;

/** Adds the facts of keys that hold one value, or values by name. */
record KeyFacts(SourceLocations locations, FactCollector collector) {
  /** Adds the value of a key, if the mapping has it. */
  void scalar(MappingNode map, String key, String path, ValueForm form) {
    Node value = map.get(key).orElse(null);
    if (value == null || (value instanceof ScalarNode scalar && scalar.isNull())) {
      return;
    }
    NormalValue normal = form.of(value);
    // the tree has sizes as numbers of bytes, which are hard to read
    String shown =
        normal instanceof NormalValue.Bytes bytes
            ? bytes.plain().toString()
            : ValueForm.shown(value);
    collector.put(path, normal, shown, locations.of(map, key));
  }

  /** Adds each value of a mapping below a prefix; a value may be secret. */
  void pairs(MappingNode map, String prefix) {
    map.entries()
        .forEach(
            (key, value) -> {
              String text = ValueForm.shown(value);
              collector.put(
                  Fact.of(prefix + key, Normal.text(text), text, locations.of(map, key))
                      .withSecret(Secrets.isSecret(key, text)));
            });
  }
}
