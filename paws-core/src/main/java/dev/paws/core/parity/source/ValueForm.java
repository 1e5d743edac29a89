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

/** The kind of value that a key holds. */
public enum ValueForm {
  TEXT,
  AMOUNT,
  BYTES,
  SPAN,
  FLAG,
  IMAGE,
  USER,
  SIGNAL,
  /** Words whose order matters. */
  ORDERED,
  /** Words whose order does not matter. */
  SET,
  /** Capabilities: a set in which case does not matter. */
  CAPABILITIES,
  /** Container ports; TCP if no protocol is given. */
  PORTS,
  /** A restart policy; without a number of attempts it means any number. */
  RESTART;

  /** Returns the normal form of the value; a value without this form keeps its own. */
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

  /** Returns the normal form of a text. */
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

  /** Returns a value on one line, for people. */
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
