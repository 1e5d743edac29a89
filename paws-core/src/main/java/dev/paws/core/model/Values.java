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

  /**
   * Returns an unmodifiable copy in the same order, so that output does not depend on hash codes.
   */
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
   * Returns a deep copy of a JSON-like value with one form for each number, so that values from
   * different parsers are equal: {@code Long} or {@code BigInteger} for whole numbers, else {@code
   * BigDecimal}. NaN and infinity, which JSON does not have, become text.
   *
   * @throws IllegalArgumentException if JSON has no form for the value's type
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

  /** Removes trailing zeros, which parsers treat differently; {@code 2.0} remains a decimal. */
  private static BigDecimal decimal(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 1 ? bare.setScale(1) : bare;
  }
}
