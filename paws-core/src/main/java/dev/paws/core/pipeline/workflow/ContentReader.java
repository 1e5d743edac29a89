package dev.paws.core.pipeline.workflow;

import dev.paws.core.pipeline.expression.Condition;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Template;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records of the values of a file that has been checked. */
final class ContentReader {
  private ContentReader() {}

  static Content content(Value value) {
    if (value instanceof ScalarValue scalar) {
      return text(scalar);
    }
    if (value instanceof ListValue list) {
      return new Content.Sequence(
          list.items().stream().map(ContentReader::content).toList(), list.at());
    }
    MapValue map = (MapValue) value;
    Map<String, Content> entries = new LinkedHashMap<>();
    map.entries().forEach((key, item) -> entries.put(key, content(item)));
    return new Content.Mapping(entries, map.at());
  }

  private static Content.Text text(ScalarValue scalar) {
    Data data = Scalars.data(scalar);
    return new Content.Text(Template.parse(data.text()), data, scalar.at());
  }

  static Optional<Content> get(MapValue map, String key) {
    return Optional.ofNullable(map.get(key)).filter(it -> !it.isNull()).map(ContentReader::content);
  }

  static Content orNothing(MapValue map, String key) {
    return get(map, key).orElse(Content.Mapping.NOTHING);
  }

  static Optional<Content.Text> text(@Nullable MapValue map, String key) {
    return map != null && map.get(key) instanceof ScalarValue scalar
        ? Optional.of(text(scalar))
        : Optional.empty();
  }

  static Optional<String> plain(@Nullable MapValue map, String key) {
    return text(map, key).map(Content.Text::source);
  }

  static Condition condition(MapValue map) {
    return map.get("if") instanceof ScalarValue scalar
        ? Condition.parse(
            Scalars.hasExpression(scalar) ? Scalars.text(scalar) : Scalars.text(scalar).strip())
        : Condition.SUCCESS;
  }

  static List<String> sources(MapValue map, String key) {
    return get(map, key).map(Content::sources).orElse(List.of());
  }

  static boolean flag(@Nullable MapValue map, String key) {
    return map != null
        && map.get(key) instanceof ScalarValue scalar
        && Boolean.TRUE.equals(scalar.value());
  }

  static Workflow.Defaults defaults(MapValue map) {
    MapValue defaults = map.map("defaults");
    MapValue run = defaults == null ? null : defaults.map("run");
    return new Workflow.Defaults(text(run, "shell"), text(run, "working-directory"));
  }
}
