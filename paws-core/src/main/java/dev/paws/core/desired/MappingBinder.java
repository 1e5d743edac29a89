package dev.paws.core.desired;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.Message;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.value.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A mapping of the tree while it is bound: returns its values by type and remembers which keys were
 * read. {@link #close()} turns every other key, of this mapping and of those opened from it, into a
 * finding. A null counts as absent; a value of the wrong type is a finding and counts as absent.
 */
final class MappingBinder {
  private final MappingNode node;
  private final Kind kind;
  private final String path;
  private final Consumer<Finding> findings;
  private final Set<String> read = new HashSet<>();
  private final List<MappingBinder> opened = new ArrayList<>();

  MappingBinder(MappingNode node, Kind kind, String path, Consumer<Finding> findings) {
    this.node = node;
    this.kind = kind;
    this.path = path;
    this.findings = findings;
  }

  String path() {
    return path;
  }

  Position at() {
    return node.at();
  }

  /** Returns where a key was written. */
  Position at(String key) {
    return node.positionOf(key);
  }

  /** Returns the Compose path of a key. */
  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  List<String> keys() {
    return List.copyOf(node.entries().keySet());
  }

  /** Adds a finding about a key. */
  void report(Message message, String key, Object... arguments) {
    findings.accept(message.at(at(key), path(key), arguments));
  }

  /** Returns whether the key is present, even if its value is null. */
  boolean has(String key) {
    return node.entries().containsKey(key);
  }

  /** Returns whether the value of a key has this form. */
  boolean is(Class<? extends Node> form, String key) {
    return node.get(key).filter(form::isInstance).isPresent();
  }

  /** Returns the value of a key as text. */
  Optional<String> text(String key) {
    return scalar(key, ValuePhrase.TEXT, Optional::of);
  }

  /** Returns the value of a key as text; empty if the text is empty. */
  Optional<String> filled(String key) {
    Optional<String> text = text(key);
    return text.isEmpty() || text.get().isEmpty() ? Optional.empty() : text;
  }

  Optional<Boolean> bool(String key) {
    return scalar(
        key,
        ValuePhrase.BOOLEAN,
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  boolean flag(String key) {
    return bool(key).orElse(false);
  }

  /** Returns an integer; sizes are decimal strings of bytes, so they are integers too. */
  Optional<Long> number(String key) {
    return scalar(key, ValuePhrase.WHOLE_NUMBER, Scalars::whole);
  }

  /** Returns an integer other than 0, which means "not set" in Docker Compose. */
  Optional<Long> nonZero(String key) {
    Optional<Long> number = number(key);
    return number.isEmpty() || number.get() == 0 ? Optional.empty() : number;
  }

  Optional<Integer> integer(String key) {
    return scalar(key, ValuePhrase.WHOLE_NUMBER, Scalars::integer);
  }

  Optional<Double> decimal(String key) {
    return scalar(key, ValuePhrase.NUMBER, Scalars::decimal);
  }

  Optional<Duration> duration(String key) {
    return scalar(key, ValuePhrase.DURATION, DurationText::parse);
  }

  /** Returns the scalars of a sequence as texts; empty if it is missing. */
  List<String> texts(String key) {
    return list(key).orElse(List.of());
  }

  /** Returns the scalars of a sequence as texts; empty if there is no sequence. */
  Optional<List<String>> list(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      for (Node item : sequence.items()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.text());
        } else {
          wrong(key, ValuePhrase.LIST_OF_TEXTS);
        }
      }
      return Optional.of(List.copyOf(texts));
    }
    wrong(key, ValuePhrase.LIST);
    return Optional.empty();
  }

  /** Returns a mapping of scalars; null becomes an empty text. */
  Map<String, String> map(String key) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<String>> entry : nullableMap(key).entrySet()) {
      map.put(entry.getKey(), entry.getValue().orElse(""));
    }
    return map;
  }

  /** Returns a mapping of scalars; null becomes an empty value. */
  Map<String, Optional<String>> nullableMap(String key) {
    Map<String, Optional<String>> map = new LinkedHashMap<>();
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof MappingNode mapping) {
      for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
        if (entry.getValue() instanceof ScalarNode scalar) {
          map.put(entry.getKey(), scalar.isNull() ? Optional.empty() : Optional.of(scalar.text()));
        } else {
          wrong(key, ValuePhrase.MAPPING_OF_TEXTS);
        }
      }
    } else if (value.isPresent()) {
      wrong(key, ValuePhrase.MAPPING);
    }
    return map;
  }

  /** Returns the mapping below a key. */
  Optional<MappingBinder> child(String key, Kind childKind) {
    Optional<Node> value = value(key);
    return value.isEmpty() ? Optional.empty() : open(key, value.get(), path(key), childKind);
  }

  /** Returns the mappings in a sequence. */
  List<MappingBinder> children(String key, Kind childKind) {
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
      List<MappingBinder> children = new ArrayList<>();
      for (int i = 0; i < sequence.items().size(); i++) {
        Optional<MappingBinder> child =
            open(key, sequence.items().get(i), path(key) + "[" + i + "]", childKind);
        if (child.isPresent()) {
          children.add(child.get());
        }
      }
      return children;
    }
    if (value.isPresent()) {
      wrong(key, ValuePhrase.LIST);
    }
    return List.of();
  }

  /** Returns the mappings in a mapping by key; null counts as an empty mapping. */
  Map<String, MappingBinder> named(String key, Kind childKind) {
    Map<String, MappingBinder> named = new LinkedHashMap<>();
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof MappingNode mapping) {
      for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
        String name = entry.getKey();
        Node filled =
            entry.getValue() instanceof ScalarNode scalar && scalar.isNull()
                ? new MappingNode(Map.of(), Map.of(), mapping.positionOf(name))
                : entry.getValue();
        Optional<MappingBinder> section = open(key, filled, path(key) + "." + name, childKind);
        if (section.isPresent()) {
          named.put(name, section.get());
        }
      }
    } else if (value.isPresent()) {
      wrong(key, ValuePhrase.MAPPING);
    }
    return named;
  }

  /** Marks every key as read, because the mapping as a whole was reported already. */
  void readAll() {
    read.addAll(node.entries().keySet());
  }

  /** Reports every key that was not read, here and in every mapping opened from here. */
  void close() {
    for (MappingBinder child : opened) {
      child.close();
    }
    for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
      reportUnread(entry.getKey(), entry.getValue());
    }
  }

  private void reportUnread(String key, Node value) {
    boolean empty =
        value instanceof ScalarNode scalar
            && (scalar.isNull() || scalar.text().isEmpty() || scalar.text().equals("false"));
    if (empty || read.contains(key) || KeysWithoutEffect.has(kind, key)) {
      return;
    }
    Optional<RefusedKeys.Refusal> refusal = RefusedKeys.of(kind, key);
    if (refusal.isPresent()) {
      report(DesiredMessage.NOT_SUPPORTED, key, key, refusal.get().why(), refusal.get().instead());
    } else {
      report(DesiredMessage.UNKNOWN_OPTION, key, key, kind.title());
    }
  }

  private Optional<Node> value(String key) {
    read.add(key);
    Optional<Node> value = node.get(key);
    boolean isNull =
        value.isPresent() && value.get() instanceof ScalarNode scalar && scalar.isNull();
    return isNull ? Optional.empty() : value;
  }

  private <T> Optional<T> scalar(
      String key, ValuePhrase expected, Function<String, Optional<T>> conversion) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> converted =
        value.get() instanceof ScalarNode scalar
            ? conversion.apply(scalar.text())
            : Optional.empty();
    if (converted.isEmpty()) {
      wrong(key, expected);
    }
    return converted;
  }

  private Optional<MappingBinder> open(String key, Node value, String childPath, Kind childKind) {
    if (value instanceof MappingNode mapping) {
      MappingBinder child = new MappingBinder(mapping, childKind, childPath, findings);
      opened.add(child);
      return Optional.of(child);
    }
    wrong(key, ValuePhrase.MAPPING);
    return Optional.empty();
  }

  private void wrong(String key, ValuePhrase expected) {
    report(DesiredMessage.WRONG_VALUE, key, node.text(key).orElse(key), expected.text());
  }
}
