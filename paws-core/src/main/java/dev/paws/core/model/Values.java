package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defensive copies for the records' constructors. */
final class Values {
  private Values() {}

  static <T> List<T> list(List<T> list, String name) {
    return List.copyOf(requireNonNull(list, name));
  }

  /** A copy in the same order: what is written must not depend on a hash. */
  static Map<String, String> map(Map<String, String> map, String name) {
    Map<String, String> copy = new LinkedHashMap<>(requireNonNull(map, name));
    copy.forEach(
        (key, value) -> {
          requireNonNull(key, name);
          requireNonNull(value, key);
        });
    return Collections.unmodifiableMap(copy);
  }

  /**
   * A deep copy of a JSON-like value with one form for each number, so that equal values are equal
   * whichever parser or program made them: {@code Long} or {@code BigInteger} where whole, else
   * {@code BigDecimal}; what JSON has no number for (NaN, infinity) becomes text.
   *
   * @throws IllegalArgumentException if the value is of a type that JSON does not have
   */
  static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), item == null ? null : plain(item)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(item == null ? null : plain(item)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
  }

  private static Object number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? big.longValue() : big;
    }
    if (number instanceof Double || number instanceof Float) {
      return Double.isFinite(number.doubleValue())
          ? decimal(new BigDecimal(number.toString()))
          : number.toString();
    }
    return number instanceof BigDecimal decimal ? decimal(decimal) : number;
  }

  /** Trailing zeros say nothing, and parsers disagree about them; {@code 2.0} stays a decimal. */
  private static BigDecimal decimal(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 1 ? bare.setScale(1) : bare;
  }
}
