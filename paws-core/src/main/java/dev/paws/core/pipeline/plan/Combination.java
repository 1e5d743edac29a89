package dev.paws.core.pipeline.plan;

import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One combination of a matrix.
 *
 * @param values what {@code matrix} holds; empty without a matrix
 * @param named the values that are part of the job's name, without what {@code include} added
 */
public record Combination(Map<String, Data> values, List<Data> named) {
  /** The only combination of a job without a matrix. */
  public static final Combination NONE = new Combination(Map.of(), List.of());

  private static final int LONGEST = 100;

  public Combination {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    named = List.copyOf(named);
  }

  /** Returns the context {@code matrix}: null without a matrix. */
  public Data matrix() {
    return values.isEmpty() ? Data.Null.VALUE : Dict.of(values);
  }

  /** Returns the name of a job that has none of its own: its id and the values, cut at 100. */
  public String name(String id) {
    List<String> texts = new ArrayList<>();
    named.forEach(value -> leaves(value, texts));
    texts.removeIf(String::isEmpty);
    String name = texts.isEmpty() ? id : id + " (" + String.join(", ", texts) + ")";
    return name.length() > LONGEST ? name.substring(0, LONGEST - 3) + "..." : name;
  }

  private static void leaves(Data value, List<String> texts) {
    if (value instanceof Dict dict) {
      dict.entries().values().forEach(item -> leaves(item, texts));
    } else if (value instanceof Data.Items items) {
      items.values().forEach(item -> leaves(item, texts));
    } else {
      texts.add(value.text());
    }
  }
}
