package dev.paws.core.parity.source;

import static java.util.stream.Collectors.joining;

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
public enum ValueForm {
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
  public NormalValue of(Node node) {
    return node.match(
        this::named,
        list -> listed(list.items().stream().map(this::item).toList()),
        scalar -> isSet() ? listed(List.of(item(scalar))) : of(scalar.text()));
  }

  private NormalValue named(MappingNode map) {
    SortedMap<String, NormalValue> entries = new TreeMap<>();
    map.entries().forEach((key, value) -> entries.put(key, of(value)));
    return new Named(entries);
  }

  private NormalValue listed(List<NormalValue> items) {
    return isSet() ? new Unordered(items) : new Ordered(items);
  }

  private boolean isSet() {
    return this == SET || this == CAPABILITIES || this == PORTS;
  }

  private NormalValue item(Node node) {
    return node.match(TEXT::of, TEXT::of, scalar -> of(scalar.text()));
  }

  /** The normal form of a text. */
  public NormalValue of(String text) {
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

  /** Returns a value as people read it, on one line. */
  public static String shown(Node node) {
    return node.match(ValueForm::shownMapping, ValueForm::shownList, ScalarNode::text);
  }

  private static String shownList(SequenceNode list) {
    return list.items().stream().map(ValueForm::shown).collect(joining(", ", "[", "]"));
  }

  private static String shownMapping(MappingNode map) {
    return map.entries().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
        .collect(joining(", ", "{", "}"));
  }
}
