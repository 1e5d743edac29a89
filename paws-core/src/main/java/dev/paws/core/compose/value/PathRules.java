package dev.paws.core.compose.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules by path pattern, such as {@code services.*.ports.*}, where a star matches one key or item.
 * A lookup takes one step for each level, regardless of the number of rules.
 *
 * @param <T> the type of a rule
 */
public final class PathRules<T> {
  private final Map<String, PathRules<T>> below = new HashMap<>();
  private @Nullable T rule;

  /** Adds a rule for a pattern; only used while the table is built. */
  public PathRules<T> with(String pattern, T value) {
    PathRules<T> at = this;
    int from = 0;
    for (int dot = pattern.indexOf('.'); dot >= 0; dot = pattern.indexOf('.', from)) {
      at = at.below.computeIfAbsent(pattern.substring(from, dot), key -> new PathRules<>());
      from = dot + 1;
    }
    at = at.below.computeIfAbsent(pattern.substring(from), key -> new PathRules<>());
    at.rule = value;
    return this;
  }

  /**
   * Adds one rule for several patterns with a common prefix; only used while the table is built.
   */
  public PathRules<T> withEach(String prefix, List<String> patterns, T value) {
    patterns.forEach(pattern -> with(prefix + pattern, value));
    return this;
  }

  /** Returns the rules below a key, or null if there are none. */
  public @Nullable PathRules<T> key(String key) {
    PathRules<T> exact = below.get(key);
    return exact != null ? exact : below.get("*");
  }

  /** Returns the rules below a key, or null if there are none or {@code rules} is null. */
  public static <T> @Nullable PathRules<T> below(@Nullable PathRules<T> rules, String key) {
    return rules == null ? null : rules.key(key);
  }

  /** Returns the rules below an item of a sequence, or null if there are none. */
  public @Nullable PathRules<T> item() {
    return below.get("*");
  }

  /** Returns the rule for exactly this path, or null. */
  public @Nullable T rule() {
    return rule;
  }
}
