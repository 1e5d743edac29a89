package dev.paws.core.compose.value;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.ValueForm.Part;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives advice for values of the wrong type. */
public final class TypeAdvice {
  private static final int SHORT = 40;

  /** {@code web: extends base} lacks a line and a colon. */
  private static final Pattern KEY_AND_VALUE = Pattern.compile("([a-z_]+):? (\\S.{0,39})");

  private TypeAdvice() {}

  /** Returns what to write instead of a value, to have the form that is expected. */
  public static String of(Value value, ValueForm expected) {
    return of(value, expected.parts(), expected.text());
  }

  /** Returns what to write instead of the value at a path, to have the form that is expected. */
  public static String of(Value value, NodePath trail, ValueForm expected) {
    return of(value, trail, expected.parts(), expected.text());
  }

  /**
   * Returns what to write instead.
   *
   * @param trail the value's path
   * @param parts which of a string, a list and a mapping are allowed
   * @param expected everything that is allowed, in words
   */
  public static String of(Value value, NodePath trail, Set<Part> parts, String expected) {
    return ItemAdvice.of(value, trail).orElseGet(() -> of(value, parts, expected));
  }

  private static String of(Value value, Set<Part> parts, String expected) {
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
    Matcher words = KEY_AND_VALUE.matcher(text);
    if (mapping && !list && words.matches()) {
      return LoadPhrase.WRITE_KEY_BELOW.text(words.group(1), words.group(2));
    }
    return list && text.length() < SHORT && !text.contains("\n")
        ? LoadPhrase.WRITE_LIST.text(text)
        : LoadPhrase.WRITE.text(expected);
  }

  /** Returns what to write instead of the item at a path, which must be a text. */
  public static String ofItem(Value item, NodePath trail) {
    if (item.isNull()) {
      return LoadPhrase.WRITE_ITEM.text();
    }
    return ofItem(
        item,
        trail,
        item instanceof ScalarValue
            ? LoadPhrase.QUOTE_ITEM.text()
            : LoadPhrase.WRITE.text(ValueForm.STRING.text()));
  }

  /** Returns what to write instead of the item at a path, or {@code otherwise}. */
  public static String ofItem(Value item, NodePath trail, String otherwise) {
    return ItemAdvice.of(item, trail).orElse(otherwise);
  }
}
