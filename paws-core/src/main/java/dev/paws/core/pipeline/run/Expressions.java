package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.expression.RunFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates texts that may hold {@code ${{ }}}. Values are trees as JSON has them. */
public interface Expressions {
  /** An expression cannot be evaluated; the message is for the user. */
  final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
      super(message);
    }
  }

  /**
   * What a text can name.
   *
   * @param values the contexts by name
   */
  record Contexts(Map<String, @Nullable Object> values, RunFunctions functions) {}

  /** Returns the value of a text: of any kind if it is one expression, else a text. */
  @Nullable Object value(String text, Contexts contexts) throws Failure;

  /** Returns the value of a text, as text. */
  String text(String text, Contexts contexts) throws Failure;

  /** Returns whether a condition holds; one without a status function holds only on success. */
  boolean condition(Optional<String> text, Contexts contexts) throws Failure;

  /** Returns whether a text asks how other jobs ended, or what their outputs are. */
  boolean asksForJobs(String text);

  /** Returns a tree with all its texts evaluated. */
  default @Nullable Object tree(@Nullable Object tree, Contexts contexts) throws Failure {
    if (tree instanceof String text) {
      return value(text, contexts);
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Object item : list) {
        items.add(tree(item, contexts));
      }
      return items;
    }
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        values.put(String.valueOf(entry.getKey()), tree(entry.getValue(), contexts));
      }
      return values;
    }
    return tree;
  }
}
