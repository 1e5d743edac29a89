package dev.paws.core.compose.merge;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Converts fields that may be a mapping, a sequence or a string to sequences. */
final class Sequences {
  private Sequences() {}

  /**
   * Returns sorted {@code key=value} items for a mapping, the items of a sequence, or a string as
   * the only item.
   */
  static List<Value> of(Value value) {
    if (value instanceof ListValue list) {
      return list.items();
    }
    if (value instanceof ScalarValue scalar) {
      return scalar.string() == null ? List.of() : List.of(value);
    }
    List<ScalarValue> pairs = new ArrayList<>();
    ((MapValue) value).entries().forEach((key, item) -> pair(key, item, pairs));
    pairs.sort(Comparator.comparing(ScalarValue::print, Texts::compare));
    return new ArrayList<>(pairs);
  }

  private static void pair(String key, Value item, List<ScalarValue> pairs) {
    Origin origin = item.origin();
    if (item.isNull()) {
      pairs.add(ScalarValue.text(key, origin));
    } else if (item instanceof ListValue list) {
      list.items()
          .forEach(one -> pairs.add(ScalarValue.text(key + "=" + GoPrint.print(one), origin)));
    } else {
      pairs.add(ScalarValue.text(key + "=" + GoPrint.print(item), origin));
    }
  }

  /** Returns whether two values are equal apart from their origins. */
  static boolean same(Value a, Value b) {
    if (a instanceof ScalarValue left && b instanceof ScalarValue right) {
      return java.util.Objects.equals(left.value(), right.value());
    }
    return false;
  }
}
