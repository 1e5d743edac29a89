package dev.paws.core.model.mapping;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.value.Sha256;
import java.util.TreeMap;

/** Computes a hash of a tree's values, regardless of positions and of the order of keys. */
final class ConfigurationHash {
  private ConfigurationHash() {}

  static String of(MappingNode tree) {
    StringBuilder text = new StringBuilder();
    append(text, tree);
    return Sha256.hex(text.toString());
  }

  /**
   * Appends a text that is different for each tree, because each part has its kind and its length.
   */
  private static void append(StringBuilder text, Node node) {
    if (node instanceof MappingNode mapping) {
      text.append('{').append(mapping.entries().size()).append(':');
      new TreeMap<>(mapping.entries())
          .forEach(
              (key, value) -> {
                text.append(key.length()).append(':').append(key);
                append(text, value);
              });
    } else if (node instanceof SequenceNode sequence) {
      text.append('[').append(sequence.items().size()).append(':');
      sequence.items().forEach(item -> append(text, item));
    } else if (node instanceof ScalarNode scalar) {
      text.append(scalar.isNull() ? '0' : kind(scalar)).append(scalar.text().length());
      text.append(':').append(scalar.text());
    }
  }

  private static char kind(ScalarNode scalar) {
    if (scalar.value() instanceof Boolean) {
      return 'b';
    }
    return scalar.value() instanceof Number ? 'n' : 's';
  }
}
