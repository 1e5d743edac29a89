package dev.paws.core.yaml;

import dev.paws.core.message.ValueForm;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar.
 *
 * @param value {@code String}, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean},
 *     {@link Timestamp} or null
 */
public record ScalarValue(@Nullable Object value, Origin origin) implements Value {
  /** Returns a string that was computed, not written. */
  public static ScalarValue text(String value, Origin origin) {
    return new ScalarValue(value, origin);
  }

  @Override
  public @Nullable String string() {
    return value instanceof String text ? text : null;
  }

  /** Returns the value as the reference prints it inside a text; {@code <nil>} for null. */
  public String print() {
    if (value == null) {
      return "<nil>";
    }
    return value instanceof Double number ? GoNumber.print(number) : value.toString();
  }

  @Override
  public ScalarValue withOrigin(Origin other) {
    return new ScalarValue(value, other);
  }

  @Override
  public ScalarValue copy() {
    return this;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public int height() {
    return 1;
  }

  @Override
  public String kind() {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return ValueForm.BOOLEAN.text();
    }
    return value instanceof Number ? ValueForm.NUMBER.text() : ValueForm.STRING.text();
  }

  /** Leaves the origin out: it would cost more than it tells apart. */
  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public <T> T match(
      Function<MapValue, T> map, Function<ListValue, T> list, Function<ScalarValue, T> scalar) {
    return scalar.apply(this);
  }
}
