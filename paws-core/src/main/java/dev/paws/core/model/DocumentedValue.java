package dev.paws.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant of one of the data model's enums, with its spelling in the data model. */
public interface DocumentedValue {
  /** Returns the constant's name in Java. */
  String name();

  /**
   * Returns the constant as the data model writes it: in lower case, unless an enum overrides this.
   */
  default String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the constant with this spelling in the data model; empty if there is none. Case
   * matters.
   */
  static <E extends Enum<E> & DocumentedValue> Optional<E> parse(Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.value().equals(value))
        .findFirst();
  }

  /** Returns all constants of an enum as the data model writes them, in its order. */
  static List<String> allowed(Class<? extends DocumentedValue> type) {
    return Arrays.stream(type.getEnumConstants()).map(DocumentedValue::value).toList();
  }
}
