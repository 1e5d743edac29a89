package dev.paws.core.compose.assemble;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Map;
import java.util.Objects;

/** Compares values without their positions and origins. */
final class SameValue {
  private SameValue() {}

  static boolean same(Value a, Value b) {
    if (a instanceof ScalarValue left && b instanceof ScalarValue right) {
      return Objects.equals(left.value(), right.value());
    }
    if (a instanceof ListValue left && b instanceof ListValue right) {
      if (left.items().size() != right.items().size()) {
        return false;
      }
      for (int i = 0; i < left.items().size(); i++) {
        if (!same(left.items().get(i), right.items().get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof MapValue left && b instanceof MapValue right) {
      for (Map.Entry<String, Value> entry : left.entries().entrySet()) {
        Value other = right.get(entry.getKey());
        if (other == null || !same(entry.getValue(), other)) {
          return false;
        }
      }
      return left.entries().size() == right.entries().size();
    }
    return false;
  }
}
