package dev.paws.core.compose.value;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;

/** Gives advice for values of the wrong type. */
public final class TypeAdvice {
  private static final int SHORT = 40;

  private TypeAdvice() {}

  /**
   * Returns what to write instead.
   * @param expected the types that are allowed, in words
   */
  public static String of(Value value, String expected) {
    boolean list = expected.contains("a list");
    boolean mapping = expected.contains("a mapping");
    if (value.isNull()) {
      return list || mapping
          ? "write what belongs to the key below it, indented, or remove the key"
          : "write " + expected;
    }
    if (value instanceof ListValue) {
      return mapping ? "write KEY: VALUE, without a dash before it" : "write " + expected;
    }
    if (value instanceof MapValue) {
      return list ? "begin each item with a dash: - VALUE" : "write " + expected;
    }
    if (expected.contains("a string") && value.string() == null) {
      return "put the value in quotes";
    }
    String text = ((ScalarValue) value).print();
    return list && text.length() < SHORT && !text.contains("\n")
        ? "write a list: [" + text + "]"
        : "write " + expected;
  }

  /** Returns what to write instead of an item that must be a text of the form KEY=VALUE. */
  public static String ofPair(Value item) {
    if (item.isNull()) {
      return "remove the dash, or write the item behind it";
    }
    if (item instanceof MapValue map
        && map.names().size() == 1
        && map.get(map.names().get(0)) instanceof ScalarValue value
        && !value.isNull()) {
      String key = map.names().get(0);
      return "write " + key + "=" + value.print() + ", or all of them without a dash";
    }
    return item instanceof ScalarValue
        ? "put the item in quotes"
        : "write KEY=VALUE, or all of them without a dash";
  }
}
