package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.Texts;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Limits by name: one number, or a soft and a hard one. */
final class Ulimits implements Form {
  private static final FieldTable PAIR =
      FieldTable.optional().fields(Scalars.INTEGER, "soft", "hard");

  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (!(value instanceof MapValue map) || map.isEmpty()) {
      return null;
    }
    Map<String, Node> limits = new TreeMap<>(Texts::compare);
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Node limit = limit(entry.getValue(), trail.key(entry.getKey()), binding);
      if (limit != null) {
        limits.put(entry.getKey(), limit);
      }
    }
    return binding.mapping(new LinkedHashMap<>(limits), map.keys(), map.origin());
  }

  private static @Nullable Node limit(Value value, NodePath trail, Binding binding) {
    if (value instanceof ScalarValue scalar && scalar.value() instanceof Long number) {
      // the reference prints a limit of 0 as an empty pair
      return number == 0
          ? binding.mapping(Map.of(), Map.of(), scalar.origin())
          : binding.scalar(number, scalar.origin());
    }
    if (value instanceof MapValue pair) {
      for (String key : PAIR.names()) {
        Value one = pair.get(key);
        if (one instanceof ScalarValue scalar && scalar.value() instanceof Double) {
          binding.wrong(one, trail.key(key), ValueForm.INTEGER.text());
        }
      }
    }
    return PAIR.bind(value, trail, binding);
  }
}
