package dev.paws.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant of one of the data model's enums; it is written exactly as the data model has it. */
public interface DocumentedValue {
  /** The constant's name in Java. */
  String name();

  /** The constant as the data model writes it: lower-case, unless an enum says otherwise. */
  default String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant that the data model writes so; empty where none is. Case matters. */
  static <E extends Enum<E> & DocumentedValue> Optional<E> parse(Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.value().equals(value))
        .findFirst();
  }

  /** All constants of an enum as the data model writes them, in its order. */
  static List<String> allowed(Class<? extends DocumentedValue> type) {
    return Arrays.stream(type.getEnumConstants()).map(DocumentedValue::value).toList();
  }
}
