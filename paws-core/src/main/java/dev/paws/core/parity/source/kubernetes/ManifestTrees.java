package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Position;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Creates and walks trees of YAML, and turns them into values. */
final class ManifestTrees {
  /** Keys of lists whose order means something. */
  private static final Set<String> ORDERED =
      Set.of("command", "args", "rules", "nameservers", "searches");

  private ManifestTrees() {}

  /** Returns an unmodifiable tree of what was read. */
  static Node of(Value value) {
    return value.match(
        ManifestTrees::mapping,
        list -> new SequenceNode(list.items().stream().map(ManifestTrees::of).toList(), list.at()),
        ManifestTrees::scalar);
  }

  private static Node mapping(MapValue map) {
    Map<String, Node> entries = new LinkedHashMap<>();
    map.entries().forEach((key, item) -> entries.put(key, of(item)));
    return new MappingNode(entries, map.keys(), map.at());
  }

  private static Node scalar(ScalarValue scalar) {
    Object plain = scalar.value();
    boolean simple = plain == null || plain instanceof Number || plain instanceof Boolean;
    return new ScalarNode(simple ? plain : scalar.print(), scalar.at());
  }

  /** Returns the mappings in a list. */
  static List<MappingNode> mappings(MappingNode map, String key) {
    return items(map, key).stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .toList();
  }

  /** Returns the items of a list; empty if there is no list. */
  static List<Node> items(MappingNode map, String key) {
    return map.sequence(key).map(SequenceNode::items).orElse(List.of());
  }

  /** Returns the texts in a list. */
  static List<String> texts(MappingNode map, String key) {
    return items(map, key).stream().map(ValueForm::shown).toList();
  }

  /** Returns the mapping at the end of a chain of keys; empty if there is none. */
  static Optional<MappingNode> below(MappingNode map, String... keys) {
    Optional<MappingNode> found = Optional.of(map);
    for (String key : keys) {
      found = found.flatMap(node -> node.mapping(key));
    }
    return found;
  }

  /** Returns the integer of a key; empty if there is none. */
  static Optional<Integer> number(MappingNode map, String key) {
    return map.text(key).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt);
  }

  /** Returns a tree in its normal form. */
  static NormalValue normal(Node node) {
    return node.match(
        ManifestTrees::named,
        list -> new Ordered(list.items().stream().map(ManifestTrees::normal).toList()),
        ManifestTrees::single);
  }

  /**
   * Returns a tree in its normal form in which the order of lists means nothing, as in all fields
   * of a pod beside commands and rules.
   */
  static NormalValue unordered(Node node) {
    return node.match(
        map -> {
          SortedMap<String, NormalValue> entries = new TreeMap<>();
          map.entries()
              .forEach(
                  (key, value) ->
                      entries.put(key, ORDERED.contains(key) ? normal(value) : unordered(value)));
          return new Named(entries);
        },
        list -> new Unordered(list.items().stream().map(ManifestTrees::unordered).toList()),
        ManifestTrees::single);
  }

  private static NormalValue named(MappingNode map) {
    SortedMap<String, NormalValue> entries = new TreeMap<>();
    map.entries().forEach((key, value) -> entries.put(key, normal(value)));
    return new Named(entries);
  }

  private static NormalValue single(ScalarNode scalar) {
    if (scalar.value() instanceof Boolean flag) {
      return new NormalValue.Flag(flag);
    }
    return scalar.value() instanceof Number
        ? Normal.amount(scalar.text())
        : Normal.text(scalar.text());
  }

  /** Returns the place of a key. */
  static List<Location> at(MappingNode map, String key) {
    return at(map.positionOf(key), "");
  }

  /** Returns a place with a note about it. */
  static List<Location> at(Position position, String note) {
    return List.of(new Location(position, note));
  }
}
