package dev.paws.core.compose.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules by path pattern, as {@code services.*.ports.*}: a star stands for any one key or item.
 * Looking a rule up costs one step a level, not one comparison a rule.
 *
 * @param <T> what a rule says
 */
public final class PathRules<T> {
  private final Map<String, PathRules<T>> below = new HashMap<>();
  private @Nullable T rule;

  /** Adds a rule for a pattern; for building only. */
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

  /** Adds one rule for several patterns, each after a prefix; for building only. */
  public PathRules<T> withEach(String prefix, List<String> patterns, T value) {
    patterns.forEach(pattern -> with(prefix + pattern, value));
    return this;
  }

  /** The rules below a key, or null if there is none. */
  public @Nullable PathRules<T> key(String key) {
    PathRules<T> exact = below.get(key);
    return exact != null ? exact : below.get("*");
  }

  /** The rules below a key of rules, or null if there is none of either. */
  public static <T> @Nullable PathRules<T> below(@Nullable PathRules<T> rules, String key) {
    return rules == null ? null : rules.key(key);
  }

  /** The rules below an item of a sequence, or null if there is none. */
  public @Nullable PathRules<T> item() {
    return below.get("*");
  }

  /** The rule for this very path, or null. */
  public @Nullable T rule() {
    return rule;
  }
}
