package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.Texts;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a mapping with known fields, in the order in which the reference prints them.
 */
final class FieldTable implements Form {
  private record Field(String key, String shown, Form form) {}

  private final List<Field> fields = new ArrayList<>();
  private final boolean always;

  private FieldTable(boolean always) {
    this.always = always;
  }

  /** Creates a table for a mapping that is printed if it exists. */
  static FieldTable optional() {
    return new FieldTable(false);
  }

  /** Creates a table for a mapping that is printed even if it is missing. */
  static FieldTable always() {
    return new FieldTable(true);
  }

  FieldTable field(String key, Form form) {
    fields.add(new Field(key, key, form));
    return this;
  }

  FieldTable field(String key, String shown, Form form) {
    fields.add(new Field(key, shown, form));
    return this;
  }

  FieldTable fields(Form form, String... keys) {
    for (String key : keys) {
      field(key, form);
    }
    return this;
  }

  /** Returns the fields in printing order. */
  List<String> names() {
    return fields.stream().map(Field::shown).toList();
  }

  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (value == null || value.isNull()) {
      return always ? bound(new MapValue(Origin.NOWHERE), trail, binding) : null;
    }
    if (value instanceof MapValue map) {
      return bound(map, trail, binding);
    }
    binding.wrong(value, trail, ValueForm.MAPPING.text());
    return null;
  }

  private Node bound(MapValue map, NodePath trail, Binding binding) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Position> keys = new HashMap<>();
    for (Field field : fields) {
      Value value = map.get(field.key());
      Node node = field.form().bind(value, trail.key(field.key()), binding);
      if (node != null) {
        entries.put(field.shown(), node);
        if (value != null) {
          keys.put(field.shown(), map.keyAt(field.key()));
        }
      }
    }
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      if (entry.getKey().startsWith("x-")) {
        entries.put(entry.getKey(), binding.plain(entry.getValue()));
        keys.put(entry.getKey(), map.keyAt(entry.getKey()));
      }
    }
    return binding.mapping(entries, keys, map.origin());
  }

  /** Returns the form of a sequence of such mappings, which is left out if it is empty. */
  Form list() {
    return (value, trail, binding) -> {
      if (value == null || value.isNull()) {
        return null;
      }
      if (!(value instanceof ListValue list)) {
        binding.wrong(value, trail, ValueForm.LIST.text());
        return null;
      }
      List<Node> items = new ArrayList<>(list.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        Node node = item(list.items().get(i), trail.item(i), binding);
        if (node != null) {
          items.add(node);
        }
      }
      return items.isEmpty() ? null : binding.sequence(items, list.origin());
    };
  }

  private @Nullable Node item(Value value, NodePath trail, Binding binding) {
    return value.isNull() ? binding.scalar(null, value.origin()) : bind(value, trail, binding);
  }

  /**
   * Returns the form of a mapping of names to such mappings, which is sorted and left out if it is
   * empty.
   */
  Form map() {
    return (value, trail, binding) ->
        value instanceof MapValue map && !map.isEmpty() ? named(map, trail, binding) : null;
  }

  private Node named(MapValue map, NodePath trail, Binding binding) {
    Map<String, Node> entries = new TreeMap<>(Texts::compare);
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Node node = item(entry.getValue(), trail.key(entry.getKey()), binding);
      if (node != null) {
        entries.put(entry.getKey(), node);
      }
    }
    return binding.mapping(new LinkedHashMap<>(entries), map.keys(), map.origin());
  }
}
