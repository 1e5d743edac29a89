package dev.paws.core.model.mapping;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.Message;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.message.ValueForm;
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
 * Reads a mapping of the tree and collects findings. A value that is missing or of another type
 * reads as empty, because loading the files has already checked the types.
 *
 * @param key the last step of the path
 */
record MappingReader(MappingNode node, String path, String key, List<Finding> findings) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  static MappingReader root(MappingNode tree, List<Finding> findings) {
    return new MappingReader(tree, "", "", findings);
  }

  /** Returns the mapping under a key; an empty one if there is none. */
  MappingReader child(String name) {
    MappingNode child =
        node.mapping(name)
            .orElseGet(() -> new MappingNode(Map.of(), Map.of(), node.positionOf(name)));
    return new MappingReader(child, pathOf(name), name, findings);
  }

  /** Returns a reader for each value, in order; an empty one for a value that is not a mapping. */
  Stream<MappingReader> children() {
    return node.entries().keySet().stream().map(this::child);
  }

  /** Returns a reader for each item of a list; an empty one for an item that is not a mapping. */
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

  /** Returns a number that was written as a number or as text; empty if it is neither. */
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

  /**
   * Returns the scalars of a list as texts; empty if there is no list. An empty list is present.
   */
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

  /** Returns the scalars of a mapping as texts, in order. */
  Map<String, String> strings(String name) {
    Map<String, String> strings = new LinkedHashMap<>();
    MappingNode mapping = node.mapping(name).orElse(MappingNode.EMPTY);
    for (String k : mapping.entries().keySet()) {
      strings.put(k, mapping.text(k).orElse(""));
    }
    return strings;
  }

  /**
   * Returns one of the values that the data model documents; empty if there is no value. Reports
   * any other value.
   *
   * @param what a name of the value for the finding
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
          ClosestName.orContaining(value, allowed).orElse(LoadPhrase.ONE_OF_THEM.text()));
    }
    return parsed;
  }

  /** Adds a finding at the value of a key; at the key if the value has no position. */
  void report(Message message, String name, Object... arguments) {
    findings.add(message.at(at(name), pathOf(name), arguments));
  }

  /** Returns where a scalar was written, or where its key was if that is unknown. */
  Position at(String name) {
    return node.get(name).orElse(null) instanceof ScalarNode scalar
            && !scalar.at().equals(Position.NONE)
        ? scalar.at()
        : node.positionOf(name);
  }

  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns a value as shown in findings: a scalar as text, any other value as its kind. */
  static String shown(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.isNull() ? LoadPhrase.NOTHING.text() : scalar.text();
    }
    return value instanceof MappingNode ? ValueForm.MAPPING.text() : ValueForm.LIST.text();
  }

  /** Returns the value of a key; empty if there is none or it is null. */
  private Optional<Node> something(String name) {
    Optional<Node> value = node.get(name);
    return value.orElse(null) instanceof ScalarNode scalar && scalar.isNull()
        ? Optional.empty()
        : value;
  }
}
