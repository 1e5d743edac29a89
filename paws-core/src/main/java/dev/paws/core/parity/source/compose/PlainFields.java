package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads keys without a special meaning: each scalar and each list is one fact. */
final class PlainFields {
  private static final Set<String> SETS =
      Set.of("cache_from", "cache_to", "entitlements", "platforms", "tags", "constraints", "ssh");
  private static final Set<String> SPANS = Set.of("delay", "monitor");
  private static final Set<String> PATHS = Set.of("context", "additional_contexts");

  private final SourceLocations locations;
  private final FactCollector collector;
  private final ProjectFiles files;

  PlainFields(SourceLocations locations, FactCollector collector, ProjectFiles files) {
    this.locations = locations;
    this.collector = collector;
    this.files = files;
  }

  /** Adds all values below a mapping. */
  void walk(MappingNode map, String path) {
    map.entries().keySet().forEach(key -> leaf(map, key, path + "." + key));
  }

  /** Adds the value of a key: one fact, or many if it is a mapping. */
  void leaf(MappingNode map, String key, String path) {
    Node value = map.get(key).orElse(null);
    if (value == null || (value instanceof ScalarNode scalar && scalar.isNull())) {
      return;
    }
    if (value instanceof MappingNode below) {
      walk(below, path);
      return;
    }
    if (value instanceof SequenceNode list && list.items().isEmpty()) {
      return;
    }
    List<Location> where = locations.of(map, key);
    if (key.equals("watch") && value instanceof SequenceNode list) {
      value = new SequenceNode(list.items().stream().map(this::watched).toList(), list.at());
    }
    String shown = ValueForm.shown(value);
    boolean isPath = PATHS.contains(key) || path.startsWith(FieldPaths.BUILD_CONTEXTS);
    NormalValue normal =
        isPath ? files.place(shown) : SPANS.contains(key) ? Normal.span(shown) : of(key, value);
    boolean secret = value instanceof ScalarNode && Secrets.isSecret(key, shown);
    collector.put(
        Fact.of(path, normal, isPath ? files.relative(shown) : shown, where).withSecret(secret));
  }

  /** Returns an entry of {@code watch} with its path relative to the project. */
  private Node watched(Node item) {
    if (!(item instanceof MappingNode map) || map.text("path").isEmpty()) {
      return item;
    }
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    String path = files.relative(map.text("path").orElse(""));
    entries.put("path", new ScalarNode(path, map.positionOf("path")));
    return new MappingNode(entries, map.keys(), map.at());
  }

  private static NormalValue of(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.value() instanceof Number
          ? Normal.amount(scalar.text())
          : scalar.value() instanceof Boolean
              ? Normal.flag(scalar.text())
              : Normal.text(scalar.text());
    }
    return (SETS.contains(key) ? ValueForm.SET : ValueForm.ORDERED).of(value);
  }
}
