package dev.paws.core.pipeline.workflow;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the values of a file against what can stand at their places. */
final class ShapeCheck {
  private final FindingCollector findings;

  ShapeCheck(FindingCollector findings) {
    this.findings = findings;
  }

  void check(Value value, Shape shape) {
    check(value, shape, Place.NONE, "");
  }

  private void check(Value value, Shape shape, Place above, String path) {
    Place place = shape.place().orElse(above);
    if (value instanceof ScalarValue scalar) {
      scalar(scalar, shape, place, path);
    } else if (value instanceof ListValue list) {
      list(list, shape, place, path);
    } else {
      mapping((MapValue) value, shape, place, path);
    }
  }

  private void scalar(ScalarValue scalar, Shape shape, Place place, String path) {
    String text = Scalars.text(scalar);
    if (Scalars.hasExpression(scalar)) {
      if (place.isNone()) {
        // the runner says what is wrong in the expression first, so its syntax is checked too
        findings.report(WorkflowMessage.EXPRESSION_NOT_HERE, scalar.at(), path, text);
        return;
      }
      ExpressionCheck check = new ExpressionCheck(findings, place, scalar.at(), path, text);
      if (shape.condition()) {
        check.condition();
      } else {
        check.template();
      }
      return;
    }
    if (shape.isAny()) {
      return;
    }
    if (!fits(scalar, text, shape)) {
      findings.report(WorkflowMessage.UNEXPECTED_VALUE, scalar.at(), path, text, shape.words());
    } else if (shape.condition()) {
      new ExpressionCheck(findings, place, scalar.at(), path, text.strip()).condition();
    }
  }

  private static boolean fits(ScalarValue scalar, String text, Shape shape) {
    Object value = scalar.value();
    Set<Shape.Kind> kinds = shape.scalars();
    if ((value == null && kinds.contains(Shape.Kind.NOTHING))
        || (value instanceof Boolean && kinds.contains(Shape.Kind.BOOLEAN))
        || (value instanceof Number && kinds.contains(Shape.Kind.NUMBER))) {
      return true;
    }
    if (!shape.constants().isEmpty()) {
      return shape.constants().contains(text);
    }
    return kinds.contains(Shape.Kind.TEXT)
        || (kinds.contains(Shape.Kind.NON_EMPTY) && !text.isEmpty());
  }

  private void list(ListValue list, Shape shape, Place place, String path) {
    if (shape.item().isEmpty() && !shape.isAny()) {
      findings.report(WorkflowMessage.LIST_UNEXPECTED, list.at(), path, shape.words());
      return;
    }
    Shape item = shape.isAny() ? Shape.ANY : shape.item().orElseThrow().get();
    for (int i = 0; i < list.items().size(); i++) {
      check(list.items().get(i), item, place, path + "[" + i + "]");
    }
  }

  private void mapping(MapValue map, Shape shape, Place place, String path) {
    if (shape.isAny()) {
      map.entries().forEach((key, value) -> check(value, Shape.ANY, place, join(path, key)));
      return;
    }
    if (shape.mappings().isEmpty()) {
      findings.report(WorkflowMessage.MAPPING_UNEXPECTED, map.at(), path, shape.words());
      return;
    }
    List<Shape.Keys> kinds = new ArrayList<>(shape.mappings());
    boolean computed = false;
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      String key = entry.getKey();
      if (key.contains("${{")) {
        computed = true;
        computedKey(map, key, place, path);
        check(entry.getValue(), Shape.ANY, place, path);
        continue;
      }
      Optional<Shape> known = narrow(kinds, key).or(() -> kinds.get(0).other());
      if (known.isEmpty()) {
        unexpected(map, key, kinds, path);
      } else {
        if (key.isEmpty()) {
          findings.report(
              WorkflowMessage.UNEXPECTED_VALUE, map.keyAt(key), path, key, Shape.NON_EMPTY.words());
        }
        check(entry.getValue(), known.get(), place, join(path, key));
      }
    }
    complete(map, kinds, computed, path);
  }

  private void computedKey(MapValue map, String key, Place place, String path) {
    if (place.isNone()) {
      findings.report(WorkflowMessage.EXPRESSION_NOT_HERE, map.keyAt(key), path, key);
    } else if (!key.matches("\\$\\{\\{\\s*insert\\s*\\}\\}")) {
      new ExpressionCheck(findings, place, map.keyAt(key), path, key).template();
    }
  }

  /** Keeps the kinds that have the key; returns its shape. */
  private static Optional<Shape> narrow(List<Shape.Keys> kinds, String key) {
    List<Shape.Keys> with = kinds.stream().filter(kind -> kind.known().containsKey(key)).toList();
    if (with.isEmpty()) {
      return Optional.empty();
    }
    kinds.retainAll(with);
    return Optional.ofNullable(with.get(0).known().get(key));
  }

  private void unexpected(MapValue map, String key, List<Shape.Keys> kinds, String path) {
    Set<String> known = new TreeSet<>();
    kinds.forEach(kind -> known.addAll(kind.known().keySet()));
    findings.report(
        WorkflowMessage.UNEXPECTED_KEY,
        map.keyAt(key),
        path,
        key,
        String.join(", ", known),
        NameHint.of(key, known));
  }

  private void complete(MapValue map, List<Shape.Keys> kinds, boolean computed, String path) {
    if (kinds.size() > 1) {
      String keys = String.join(", ", WorkflowShapes.distinctive(kinds));
      findings.report(WorkflowMessage.KIND_UNCLEAR, map.at(), path, keys);
      return;
    }
    Set<String> present = new TreeSet<>();
    map.entries().keySet().forEach(key -> present.add(key.toUpperCase(Locale.ROOT)));
    for (String key : kinds.get(0).required()) {
      if (!computed && !present.contains(key.toUpperCase(Locale.ROOT))) {
        findings.report(WorkflowMessage.KEY_MISSING, map.at(), path, key);
      }
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
