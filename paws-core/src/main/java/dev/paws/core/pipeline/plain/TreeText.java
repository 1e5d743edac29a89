package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes values out of a file's tree, and notes what has another type. */
final class TreeText {
  private final String name;
  private final List<String> wrong = new ArrayList<>();

  TreeText(String name) {
    this.name = name;
  }

  void wrong(String path, String what) {
    wrong.add(name + (path.isEmpty() ? "" : " " + path) + ": " + what);
  }

  void check() throws Failure {
    if (!wrong.isEmpty()) {
      throw new Failure(String.join("\n", wrong));
    }
  }

  void known(Map<String, @Nullable Object> map, Set<String> keys, String path) {
    for (String key : map.keySet()) {
      if (!keys.contains(key)) {
        wrong(
            path, PipelineRunPhrase.UNKNOWN_KEY.text(key, String.join(", ", new TreeSet<>(keys))));
      }
    }
  }

  Map<String, @Nullable Object> map(@Nullable Object tree, String path) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> values) {
      values.forEach((key, value) -> map.put(String.valueOf(key), value));
    } else if (tree != null) {
      wrong(path, PipelineRunPhrase.NOT_A_MAP.text());
    }
    return map;
  }

  Map<String, String> textMap(@Nullable Object tree, String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(tree, path)
        .forEach(
            (key, value) -> {
              if (value instanceof Map || value instanceof List) {
                wrong(path + "." + key, PipelineRunPhrase.NOT_A_TEXT.text());
              } else {
                texts.put(key, Coercion.text(value));
              }
            });
    return texts;
  }

  Optional<String> text(Map<String, @Nullable Object> map, String key) {
    Object value = map.get(key);
    if (value instanceof Map || value instanceof List) {
      wrong(key, PipelineRunPhrase.NOT_A_TEXT.text());
      return Optional.empty();
    }
    return Optional.ofNullable(value).map(Coercion::text);
  }

  List<String> texts(@Nullable Object tree, String path) {
    List<String> texts = new ArrayList<>();
    if (tree instanceof List<?> list) {
      list.forEach(item -> texts.add(Coercion.text(item)));
    } else if (tree instanceof Map) {
      wrong(path, PipelineRunPhrase.NOT_A_TEXT.text());
    } else if (tree != null) {
      texts.add(Coercion.text(tree));
    }
    return texts;
  }

  /** Returns {@code defaults.run}. */
  Map<String, @Nullable Object> run(Map<String, @Nullable Object> map, String path) {
    Map<String, @Nullable Object> defaults = map(map.get("defaults"), path + ".defaults");
    return map(defaults.get("run"), path + ".defaults.run");
  }
}
