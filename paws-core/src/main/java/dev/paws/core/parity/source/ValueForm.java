package dev.paws.core.parity.source;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What kind of value a key holds. */
enum ValueForm {
  TEXT,
  AMOUNT,
  BYTES,
  SPAN,
  FLAG,
  IMAGE,
  USER,
  SIGNAL,
  /** Words in an order that counts. */
  ORDERED,
  /** Words in an order that does not. */
  SET,
  /** Capabilities: a set whose case does not count. */
  CAPABILITIES,
  /** Container ports, which are TCP's where nothing is said. */
  PORTS,
  /** A restart policy, of which no number of attempts is any. */
  RESTART;

  /** The value's normal form; what is not of the form keeps its own. */
  NormalValue of(Node node) {
    if (node instanceof MappingNode map) {
      SortedMap<String, NormalValue> entries = new TreeMap<>();
      map.entries().forEach((key, value) -> entries.put(key, of(value)));
      return new Named(entries);
    }
    if (node instanceof SequenceNode list) {
      List<NormalValue> items = list.items().stream().map(this::item).toList();
      return isSet() ? new Unordered(items) : new Ordered(items);
    }
    String text = ((ScalarNode) node).text();
    return isSet() ? new Unordered(List.of(item(node))) : of(text);
  }

  private boolean isSet() {
    return this == SET || this == CAPABILITIES || this == PORTS;
  }

  private NormalValue item(Node node) {
    return node instanceof ScalarNode scalar ? of(scalar.text()) : TEXT.of(node);
  }

  /** The normal form of a text. */
  NormalValue of(String text) {
    return switch (this) {
      case TEXT, ORDERED, SET -> Normal.text(text);
      case PORTS -> Normal.text(text.replaceFirst("/tcp$", ""));
      case RESTART -> Normal.text(text.replaceFirst(":0$", ""));
      case CAPABILITIES -> Normal.word(text);
      case AMOUNT -> Normal.amount(text);
      case BYTES -> Normal.bytes(text);
      case SPAN -> Normal.span(text);
      case FLAG -> Normal.flag(text);
      case IMAGE -> Normal.text(Normal.image(text));
      case USER -> Normal.user(text);
      case SIGNAL -> Normal.signal(text);
    };
  }

  /** A value as people read it. */
  static String shown(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node instanceof SequenceNode list) {
      return "[" + String.join(", ", list.items().stream().map(ValueForm::shown).toList()) + "]";
    }
    MappingNode map = (MappingNode) node;
    return "{"
        + String.join(
            ", ",
            map.entries().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                .toList())
        + "}";
  }
}
