package dev.paws.core.pipeline.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object: keys in their order. Two objects are equal only if they are the same instance, as the
 * operator {@code ==} has it.
 */
public final class Dict implements Data {
  /** An object without keys. */
  public static final Dict EMPTY = of(Map.of());

  private final Map<String, Data> entries;
  private final Map<String, Data> byFolded = new LinkedHashMap<>();
  private final boolean exact;

  private Dict(Map<String, Data> entries, boolean exact) {
    this.exact = exact;
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Data> kept = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          String name = names.computeIfAbsent(fold(key), folded -> key);
          kept.put(name, value);
          byFolded.put(fold(key), value);
        });
    this.entries = Collections.unmodifiableMap(kept);
  }

  /**
   * Returns an object whose keys ignore case. Of keys that differ in case alone the first name and
   * the last value count.
   */
  public static Dict of(Map<String, Data> entries) {
    return new Dict(entries, false);
  }

  /** Returns an object whose keys do not ignore case, as those of {@code env} on Linux. */
  public static Dict exact(Map<String, Data> entries) {
    return new Dict(entries, true);
  }

  /** Returns an object of texts whose keys ignore case. */
  public static Dict ofTexts(Map<String, String> texts) {
    Map<String, Data> entries = new LinkedHashMap<>();
    texts.forEach((key, value) -> entries.put(key, Data.of(value)));
    return of(entries);
  }

  /** Returns the value of a key; null if there is none. */
  public @Nullable Data get(String key) {
    return byFolded.get(fold(key));
  }

  /** Returns the values by key, in their order. */
  public Map<String, Data> entries() {
    return entries;
  }

  private String fold(String key) {
    return exact ? key : key.toUpperCase(Locale.ROOT);
  }
}
