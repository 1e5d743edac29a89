package dev.paws.core.compose.bind;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Timestamp;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of binding: creates nodes, records their origins, and reports values that do not fit. */
final class Binding {
  private final ComposeVersion version;
  private final FindingCollector problems;
  private final IdentityHashMap<Node, Origin> origins = new IdentityHashMap<>();

  Binding(ComposeVersion version, FindingCollector problems) {
    this.version = version;
    this.problems = problems;
  }

  /** Returns whether the version that is followed behaves so. */
  boolean has(Behaviour behaviour) {
    return version.has(behaviour);
  }

  IdentityHashMap<Node, Origin> origins() {
    return origins;
  }

  ScalarNode scalar(@Nullable Object value, Origin origin) {
    return noted(new ScalarNode(value, origin.at()), origin);
  }

  SequenceNode sequence(List<Node> items, Origin origin) {
    return noted(new SequenceNode(items, origin.at()), origin);
  }

  MappingNode mapping(Map<String, Node> entries, Map<String, Position> keys, Origin origin) {
    return noted(new MappingNode(entries, keys, origin.at()), origin);
  }

  private <T extends Node> T noted(T node, Origin origin) {
    origins.put(node, origin);
    return node;
  }

  void wrong(Value value, NodePath trail, String expected) {
    String shown =
        value instanceof ScalarValue scalar ? value.kind() + " " + scalar.print() : value.kind();
    problems.report(ComposeMessage.WRONG_VALUE, value.at(), trail.toString(), shown, expected);
  }

  /** Returns a value as it is, for extensions, which may have any form. */
  Node plain(Value value) {
    if (value instanceof ScalarValue scalar) {
      Object plain =
          scalar.value() instanceof Timestamp time ? time.json().orElseThrow() : scalar.value();
      return scalar(plain, scalar.origin());
    }
    if (value instanceof ListValue list && list.isForgotten()) {
      return scalar(null, list.origin());
    }
    if (value instanceof ListValue list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (Value item : list.items()) {
        items.add(plain(item));
      }
      return sequence(items, list.origin());
    }
    MapValue map = (MapValue) value;
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      entries.put(entry.getKey(), plain(entry.getValue()));
    }
    return mapping(entries, map.keys(), map.origin());
  }
}
