package dev.paws.core.parity.source.swarm;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping of a Compose file that contains only what is set, with dollar signs escaped. */
final class ComposeTree {
  private static final long MICRO = 1_000L;
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  ComposeTree text(String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, escaped(value));
    }
    return this;
  }

  ComposeTree flag(String key, boolean value) {
    if (value) {
      map.put(key, true);
    }
    return this;
  }

  ComposeTree number(String key, long value) {
    if (value != 0) {
      map.put(key, value);
    }
    return this;
  }

  ComposeTree texts(String key, Collection<String> values) {
    if (!values.isEmpty()) {
      map.put(key, values.stream().map(ComposeTree::escaped).toList());
    }
    return this;
  }

  ComposeTree texts(String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      Map<String, @Nullable Object> escaped = new LinkedHashMap<>();
      values.forEach((name, value) -> escaped.put(name, escaped(value)));
      map.put(key, escaped);
    }
    return this;
  }

  /** Puts a duration in nanoseconds, unless it is 0. */
  ComposeTree span(String key, long nanos) {
    if (nanos > 0) {
      map.put(
          key,
          nanos % SECOND == 0
              ? nanos / SECOND + "s"
              : nanos % MILLI == 0
                  ? nanos / MILLI + "ms"
                  : nanos % MICRO == 0 ? nanos / MICRO + "us" : nanos + "ns");
    }
    return this;
  }

  /** Puts a number of processors, stated in billionths, unless it is 0. */
  ComposeTree processors(String key, long billionths) {
    if (billionths > 0) {
      map.put(key, BigDecimal.valueOf(billionths, 9).stripTrailingZeros().toPlainString());
    }
    return this;
  }

  ComposeTree below(String key, ComposeTree part) {
    if (!part.map.isEmpty()) {
      map.put(key, part.map);
    }
    return this;
  }

  ComposeTree always(String key, Object value) {
    map.put(key, value);
    return this;
  }

  ComposeTree all(String key, List<ComposeTree> parts) {
    if (!parts.isEmpty()) {
      map.put(key, parts.stream().map(ComposeTree::map).toList());
    }
    return this;
  }

  private static String escaped(String text) {
    return text.replace("$", "$$");
  }

  Map<String, @Nullable Object> map() {
    return map;
  }
}
