package dev.paws.core.compose.value;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
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
   *
   * @param expected the types that are allowed, in words
   */
  public static String of(Value value, String expected) {
    boolean list = expected.contains(ValueForm.LIST.text());
    boolean mapping = expected.contains(ValueForm.MAPPING.text());
    if (value.isNull()) {
      return list || mapping ? LoadPhrase.WRITE_BELOW.text() : LoadPhrase.WRITE.text(expected);
    }
    if (value instanceof ListValue) {
      return mapping ? LoadPhrase.WRITE_MAPPING.text() : LoadPhrase.WRITE.text(expected);
    }
    if (value instanceof MapValue) {
      return list ? LoadPhrase.WRITE_ITEMS.text() : LoadPhrase.WRITE.text(expected);
    }
    if (expected.contains(ValueForm.STRING.text()) && value.string() == null) {
      return LoadPhrase.QUOTE_VALUE.text();
    }
    String text = ((ScalarValue) value).print();
    return list && text.length() < SHORT && !text.contains("\n")
        ? LoadPhrase.WRITE_LIST.text(text)
        : LoadPhrase.WRITE.text(expected);
  }

  /** Returns what to write instead of an item that must be a text of the form KEY=VALUE. */
  public static String ofPair(Value item) {
    if (item.isNull()) {
      return LoadPhrase.WRITE_ITEM.text();
    }
    if (item instanceof MapValue map
        && map.names().size() == 1
        && map.get(map.names().get(0)) instanceof ScalarValue value
        && !value.isNull()) {
      String key = map.names().get(0);
      return LoadPhrase.WRITE_PAIR_OF.text(key, value.print());
    }
    return item instanceof ScalarValue
        ? LoadPhrase.QUOTE_ITEM.text()
        : LoadPhrase.WRITE_PAIR.text();
  }
}
