package dev.paws.core.compose.schema;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;

/** Converts values to plain Java, so that they can be compared without their origins. */
final class PlainValue {
  private PlainValue() {}

  static Value of(Value value) {
    if (value instanceof ScalarValue scalar) {
      return scalar.value() instanceof Double number && number == Math.rint(number)
          ? new ScalarValue(number.longValue(), Origin.NOWHERE)
          : scalar.withOrigin(Origin.NOWHERE);
    }
    if (value instanceof ListValue list) {
      ListValue copy = new ListValue(Origin.NOWHERE);
      list.items().forEach(item -> copy.add(of(item)));
      return copy;
    }
    MapValue copy = new MapValue(Origin.NOWHERE);
    ((MapValue) value).entries().forEach((key, item) -> copy.put(key, of(item)));
    return copy;
  }
}
