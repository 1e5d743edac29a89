package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.workflow.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contents as trees: texts with expressions as they are written, other scalars as values. */
final class Raw {
  private Raw() {}

  static @Nullable Object tree(Content content) {
    if (content instanceof Content.Text text) {
      return text.template().isLiteral() ? text.literal().plain() : text.source();
    }
    if (content instanceof Content.Sequence sequence) {
      List<@Nullable Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(tree(item)));
      return items;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    ((Content.Mapping) content).entries().forEach((key, value) -> map.put(key, tree(value)));
    return map;
  }

  /** Returns a text to evaluate later: a number as GitHub prints it. */
  static String text(Content.Text text) {
    return text.template().isLiteral() ? text.literal().text() : text.source();
  }

  static Optional<String> text(Optional<Content.Text> text) {
    return text.map(Raw::text);
  }

  /** Returns a scalar as a text to evaluate later; empty for anything else. */
  static String anyText(Content content) {
    return content instanceof Content.Text text ? text(text) : "";
  }

  /** Returns the texts of a mapping; none if it is one expression. */
  static Map<String, String> texts(Content content) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (content instanceof Content.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (value instanceof Content.Text text) {
                  texts.put(key, text(text));
                }
              });
    }
    return texts;
  }

  /** Returns whether a mapping is written as one expression. */
  static boolean isExpression(Content content) {
    return content instanceof Content.Text;
  }
}
