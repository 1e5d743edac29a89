package dev.paws.core.model.mapping;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.Message;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.value.ClosestName;
import dev.paws.core.value.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mapping of the tree with its path, and the list that its findings go to. What is missing, or is
 * not of the asked kind, reads as empty: that values are of the right kind was checked when the
 * files were loaded.
 *
 * @param key the last step of the path
 */
record MappingReader(MappingNode node, String path, String key, List<Finding> findings) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  static MappingReader root(MappingNode tree, List<Finding> findings) {
    return new MappingReader(tree, "", "", findings);
  }

  /** The mapping under a key; an empty one where there is none. */
  MappingReader child(String name) {
    MappingNode child =
        node.mapping(name)
            .orElseGet(() -> new MappingNode(Map.of(), Map.of(), node.positionOf(name)));
    return new MappingReader(child, pathOf(name), name, findings);
  }

  /** A cursor on each mapping among the values, in order; other values stand as empty mappings. */
  Stream<MappingReader> children() {
    return node.entries().keySet().stream().map(this::child);
  }

  /** A cursor on each item of a list; an item that is no mapping stands as an empty one. */
  List<MappingReader> items(String name) {
    List<MappingReader> items = new ArrayList<>();
    for (Node item : node.sequence(name).map(SequenceNode::items).orElse(List.of())) {
      MappingNode mapping =
          item instanceof MappingNode found
              ? found
              : new MappingNode(Map.of(), Map.of(), item.at());
      String last = name + "[" + items.size() + "]";
      items.add(new MappingReader(mapping, pathOf(last), last, findings));
    }
    return items;
  }

  boolean has(String name) {
    return something(name).isPresent();
  }

  Optional<String> text(String name) {
    return node.text(name);
  }

  String text(String name, String fallback) {
    return node.text(name).orElse(fallback);
  }

  boolean flag(String name) {
    return node.text(name).orElse("").equals("true");
  }

  /** A number that was written as one or as text. */
  Optional<Double> number(String name) {
    Optional<String> text = node.text(name);
    return text.isPresent() && NUMBER.matcher(text.get()).matches()
        ? Optional.of(Double.valueOf(text.get()))
        : Optional.empty();
  }

  Optional<Duration> duration(String name) {
    Optional<String> text = node.text(name);
    return text.isPresent() ? DurationText.parse(text.get()) : Optional.empty();
  }

  /** The scalars of a list as text; empty where there is no list, not even an empty one. */
  Optional<List<String>> texts(String name) {
    Optional<SequenceNode> list = node.sequence(name);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.get().items()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.text());
      }
    }
    return Optional.of(List.copyOf(texts));
  }

  /** The scalars of a mapping as text, in order. */
  Map<String, String> strings(String name) {
    Map<String, String> strings = new LinkedHashMap<>();
    MappingNode mapping = node.mapping(name).orElse(MappingNode.EMPTY);
    for (String k : mapping.entries().keySet()) {
      strings.put(k, mapping.text(k).orElse(""));
    }
    return strings;
  }

  /**
   * One of the values that the data model documents; empty where there is none. Any other value is
   * a finding.
   *
   * @param what what the value is, for the finding
   */
  <E extends Enum<E> & DocumentedValue> Optional<E> oneOf(String name, Class<E> type, String what) {
    Optional<Node> written = something(name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String value = shown(written.get());
    Optional<E> parsed = DocumentedValue.parse(type, value);
    if (parsed.isEmpty()) {
      List<String> allowed = DocumentedValue.allowed(type);
      report(
          ValidateMessage.VALUE_NOT_ALLOWED,
          name,
          value,
          what,
          String.join(", ", allowed),
          ClosestName.orContaining(value, allowed).orElse("one of them, in this spelling"));
    }
    return parsed;
  }

  /** Adds a finding about the value of a key, or about the key where the value has no place. */
  void report(Message message, String name, Object... arguments) {
    findings.add(message.at(at(name), pathOf(name), arguments));
  }

  /** Where a scalar was written, else where its key was. */
  Position at(String name) {
    return node.get(name).orElse(null) instanceof ScalarNode scalar
            && !scalar.at().equals(Position.NONE)
        ? scalar.at()
        : node.positionOf(name);
  }

  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A value in a finding: itself if it is a scalar, else of which kind it is. */
  static String shown(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.isNull() ? "nothing" : scalar.text();
    }
    return value instanceof MappingNode ? "a mapping" : "a list";
  }

  /** Returns the value of a key; empty if there is none or it is null. */
  private Optional<Node> something(String name) {
    Optional<Node> value = node.get(name);
    return value.orElse(null) instanceof ScalarNode scalar && scalar.isNull()
        ? Optional.empty()
        : value;
  }
}
