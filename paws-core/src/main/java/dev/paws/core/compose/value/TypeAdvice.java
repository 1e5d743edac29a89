package dev.paws.core.compose.value;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.ValueForm.Part;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Set;

/** Gives advice for values of the wrong type. */
public final class TypeAdvice {
  private static final int SHORT = 40;

  private TypeAdvice() {}

  /** Returns what to write instead of a value, to have the form that is expected. */
  public static String of(Value value, ValueForm expected) {
    return of(value, expected.parts(), expected.text());
  }

  /**
   * Returns what to write instead.
   *
   * @param parts which of a string, a list and a mapping are allowed
   * @param expected everything that is allowed, in words
   */
  public static String of(Value value, Set<Part> parts, String expected) {
    boolean list = parts.contains(Part.LIST);
    boolean mapping = parts.contains(Part.MAPPING);
    if (value.isNull()) {
      return list || mapping ? LoadPhrase.WRITE_BELOW.text() : LoadPhrase.WRITE.text(expected);
    }
    if (value instanceof ListValue) {
      return mapping ? LoadPhrase.WRITE_MAPPING.text() : LoadPhrase.WRITE.text(expected);
    }
    if (value instanceof MapValue) {
      return list ? LoadPhrase.WRITE_ITEMS.text() : LoadPhrase.WRITE.text(expected);
    }
    if (parts.contains(Part.STRING) && value.string() == null) {
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
