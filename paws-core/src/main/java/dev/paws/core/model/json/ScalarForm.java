package dev.paws.core.model.json;

import dev.paws.core.message.ValueForm;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.value.DurationText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value of one type is written.
 *
 * @param expected what must be written, for a person
 * @param isClosed whether that is a list of the words allowed
 * @param reader returns the value of a text, number or boolean; empty if it is of another form
 */
record ScalarForm(String expected, boolean isClosed, Function<Object, Optional<?>> reader) {
  /** Returns the form of a type that the data model's records have. */
  static ScalarForm of(Class<?> type) {
    if (DocumentedValue.class.isAssignableFrom(type)) {
      return words(type.asSubclass(DocumentedValue.class));
    }
    return switch (type.getSimpleName()) {
      case "String" -> open(ValueForm.TEXT.text(), value -> text(value));
      case "boolean", "Boolean" ->
          open(
              ValueForm.TRUE_OR_FALSE.text(),
              value -> Optional.of(value).filter(Boolean.class::isInstance));
      case "int", "Integer" ->
          open(ValueForm.WHOLE_NUMBER.text(), value -> whole(value, 31).map(BigInteger::intValue));
      case "long", "Long" ->
          open(ValueForm.WHOLE_NUMBER.text(), value -> whole(value, 63).map(BigInteger::longValue));
      case "double", "Double" -> open(ValueForm.NUMBER.text(), ScalarForm::fraction);
      case "Instant" ->
          open(ValueForm.TIMESTAMP.text(), value -> text(value).flatMap(ScalarForm::instant));
      case "Duration" ->
          open(
              ValueForm.DURATION_EXAMPLE.text(), value -> text(value).flatMap(DurationText::parse));
      default -> throw new IllegalArgumentException("no form for " + type.getName());
    };
  }

  /** Returns the value of a text, number or boolean; empty if it is of another form. */
  Optional<?> read(Object plain) {
    return reader.apply(plain);
  }

  private static ScalarForm open(String expected, Function<Object, Optional<?>> reader) {
    return new ScalarForm(expected, false, reader);
  }

  private static ScalarForm words(Class<? extends DocumentedValue> type) {
    return new ScalarForm(
        String.join(", ", DocumentedValue.allowed(type)),
        true,
        value ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.value().equals(value))
                .findFirst());
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Numbers that do not fit are not cut off. */
  private static Optional<BigInteger> whole(Object value, int bits) {
    return value instanceof BigInteger number && number.bitLength() <= bits
        ? Optional.of(number)
        : Optional.empty();
  }

  private static Optional<Double> fraction(Object value) {
    return value instanceof BigInteger || value instanceof BigDecimal
        ? Optional.of(((Number) value).doubleValue())
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
