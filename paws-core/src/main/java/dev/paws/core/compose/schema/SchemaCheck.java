package dev.paws.core.compose.schema;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.WordList;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Timestamp;
import dev.paws.core.yaml.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a model against the shapes. Reports and removes wrong values, so that later stages get
 * only values that they expect.
 */
public final class SchemaCheck {
  private final ComposeVersion version;
  private final boolean datesRefused;
  private final FindingCollector problems;

  /** Creates a check that reports to these problems. */
  public SchemaCheck(ComposeVersion version, FindingCollector problems) {
    this.version = version;
    this.datesRefused = version.has(Behaviour.DATES_REFUSED);
    this.problems = problems;
  }

  /** Checks a model, in place. */
  public void check(MapValue model) {
    fits(model, ComposeShape.root(version), NodePath.ROOT, model.at());
  }

  /** Returns whether a value has the shape; false after reporting that it does not. */
  private boolean fits(Value value, Shape shape, NodePath trail, Position at) {
    if ((shape.kinds() & Shape.ANY) != 0) {
      return true;
    }
    if (value instanceof MapValue map && shape.fields() != null) {
      return map(map, shape.fields(), trail);
    }
    if (value instanceof ListValue list && list.isForgotten()) {
      if ((shape.kinds() & Shape.NULL) == 0) {
        problems.report(ComposeMessage.EMPTY_LIST, value.at(), trail.toString());
        return false;
      }
      return true;
    }
    if (value instanceof ListValue list && shape.items() != null) {
      list(list, shape.items(), trail);
      return true;
    }
    if (value instanceof ScalarValue scalar && scalar(scalar, shape)) {
      return choice(scalar, shape, trail) && range(scalar, shape, trail);
    }
    problems.report(
        ComposeMessage.WRONG_TYPE,
        value.at().line() == 0 ? at : value.at(),
        trail.toString(),
        value.kind(),
        expected(shape),
        advice(value, shape, trail));
    return false;
  }

  private static String advice(Value value, Shape shape, NodePath trail) {
    boolean number = value instanceof ScalarValue scalar && scalar.value() instanceof Number;
    if (number && (shape.kinds() & Shape.DURATION) != 0) {
      return LoadPhrase.WRITE_DURATION.text(((ScalarValue) value).print());
    }
    return number && (shape.kinds() & Shape.INTEGER) != 0
        ? LoadPhrase.WRITE.text(ValueForm.WHOLE_NUMBER.text())
        : TypeAdvice.of(value, trail, parts(shape), expected(shape));
  }

  private boolean scalar(ScalarValue scalar, Shape shape) {
    Object value = scalar.value();
    int kind;
    if (value == null) {
      kind = Shape.NULL;
    } else if (value instanceof Boolean) {
      kind = Shape.BOOLEAN;
    } else if (value instanceof String || (value instanceof Timestamp && !datesRefused)) {
      kind = Shape.STRING;
    } else if (value instanceof Timestamp) {
      kind = 0;
    } else if (value instanceof Long || value instanceof BigInteger) {
      kind = Shape.NUMBER | Shape.INTEGER;
    } else {
      double number = (Double) value;
      kind = number == Math.rint(number) ? Shape.NUMBER | Shape.INTEGER : Shape.NUMBER;
    }
    return (shape.kinds() & kind) != 0;
  }

  private boolean choice(ScalarValue scalar, Shape shape, NodePath trail) {
    Pattern pattern = shape.pattern();
    boolean free = shape.choices().isEmpty() && pattern == null;
    if (free || !(scalar.value() instanceof String)) {
      return true;
    }
    if (shape.choices().contains(scalar.print())
        || (pattern != null && pattern.matcher(scalar.print()).find())) {
      return true;
    }
    if (shape.choices().isEmpty()) {
      problems.report(
          ComposeMessage.NOT_A_CONTAINER_NAME, scalar.at(), trail.toString(), scalar.print());
      return false;
    }
    problems.report(
        ComposeMessage.NOT_A_CHOICE,
        scalar.at(),
        trail.toString(),
        scalar.print(),
        String.join(", ", shape.choices()),
        KeySynonyms.hint(scalar.print(), shape.choices()));
    return false;
  }

  private boolean range(ScalarValue scalar, Shape shape, NodePath trail) {
    if (!(scalar.value() instanceof Number number) || shape.least() == null) {
      return true;
    }
    boolean low = number.doubleValue() < shape.least();
    boolean high = shape.most() != null && number.doubleValue() > shape.most();
    if (low || high) {
      String range =
          shape.most() == null
              ? LoadPhrase.AT_LEAST.text(shape.least())
              : LoadPhrase.FROM_TO.text(shape.least(), shape.most());
      problems.report(
          ComposeMessage.OUT_OF_RANGE, scalar.at(), trail.toString(), scalar.print(), range);
    }
    return !low && !high;
  }

  private boolean map(MapValue map, Shape.Fields fields, NodePath trail) {
    List<String> written = map.names();
    for (String key : written) {
      Value value = Objects.requireNonNull(map.get(key));
      Shape known = fields.known().get(key);
      if (known != null && fields.newer().contains(key)) {
        problems.report(
            ComposeMessage.NEWER_KEY,
            map.keyAt(key),
            trail.key(key).toString(),
            key,
            version.text());
      }
      Shape shape = known != null ? known : other(map, key, fields, trail);
      if (shape == null || !fits(value, shape, trail.key(key), map.keyAt(key))) {
        map.remove(key);
      }
    }
    for (String required : fields.required()) {
      if (!written.contains(required)) {
        problems.report(ComposeMessage.MISSING_KEY, map.at(), trail.toString(), required);
      }
    }
    return map.entries().keySet().containsAll(fields.required());
  }

  private @Nullable Shape other(MapValue map, String key, Shape.Fields fields, NodePath trail) {
    boolean allowed =
        switch (fields.others()) {
          case REFUSED -> false;
          case EXTENSIONS -> key.startsWith("x-");
          case ANY -> true;
          case NOT_EMPTY -> !key.isEmpty();
          case NAMES -> isName(key);
          case NAMES_OR_ANY, LETTERS_OR_ANY -> true;
        };
    if (allowed) {
      boolean unchecked =
          (fields.others() == Shape.Others.NAMES_OR_ANY && !isName(key))
              || (fields.others() == Shape.Others.LETTERS_OR_ANY && !isLetters(key))
              || fields.other() == null;
      return unchecked ? ComposeShape.ANYTHING : fields.other();
    }
    if (fields.others() == Shape.Others.NAMES || fields.others() == Shape.Others.NOT_EMPTY) {
      problems.report(ComposeMessage.BAD_NAME, map.keyAt(key), trail.key(key).toString(), key);
    } else {
      Collection<String> known = fields.known().keySet();
      problems.report(
          ComposeMessage.UNKNOWN_KEY,
          map.keyAt(key),
          trail.key(key).toString(),
          key,
          KeySynonyms.hint(key, known),
          KeySynonyms.to(key, known)
              .map(near -> LoadPhrase.RENAME.text(near))
              .orElse(LoadPhrase.REMOVE_OR_PREFIX.text()));
    }
    return null;
  }

  private void list(ListValue list, Shape.Items items, NodePath trail) {
    List<Value> kept = new ArrayList<>(list.items().size());
    Map<Value, Integer> seen = new HashMap<>();
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      if (!fits(item, items.shape(), trail.item(i), item.at())) {
        continue;
      }
      if (items.unique()) {
        Integer first = seen.putIfAbsent(PlainValue.of(item), i);
        if (first != null) {
          problems.report(
              ComposeMessage.DUPLICATE_ITEM, item.at(), trail.item(i).toString(), first);
          continue;
        }
      }
      kept.add(item);
    }
    if (kept.size() != list.items().size()) {
      list.items().clear();
      list.items().addAll(kept);
    }
  }

  private static boolean isName(String key) {
    if (key.isEmpty()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetters(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Returns which of a string, a list and a mapping a shape allows. */
  private static Set<ValueForm.Part> parts(Shape shape) {
    Set<ValueForm.Part> parts = EnumSet.noneOf(ValueForm.Part.class);
    if (shape.choices().isEmpty() && (shape.kinds() & Shape.STRING) != 0) {
      parts.add(ValueForm.Part.STRING);
    }
    if (shape.items() != null) {
      parts.add(ValueForm.Part.LIST);
    }
    if (shape.fields() != null) {
      parts.add(ValueForm.Part.MAPPING);
    }
    return parts;
  }

  /** Returns the kinds that a shape allows, in words. */
  private static String expected(Shape shape) {
    List<String> kinds = new ArrayList<>();
    if (!shape.choices().isEmpty()) {
      kinds.add(LoadPhrase.ONE_OF.text(String.join(", ", shape.choices())));
    } else if ((shape.kinds() & Shape.STRING) != 0) {
      kinds.add(ValueForm.STRING.text());
    }
    if ((shape.kinds() & Shape.NUMBER) != 0) {
      kinds.add(ValueForm.NUMBER.text());
    }
    if ((shape.kinds() & Shape.INTEGER) != 0) {
      kinds.add(ValueForm.INTEGER.text());
    }
    if ((shape.kinds() & Shape.BOOLEAN) != 0) {
      kinds.add(ValueForm.TRUE_OR_FALSE.text());
    }
    if (shape.items() != null) {
      kinds.add(ValueForm.LIST.text());
    }
    if (shape.fields() != null) {
      kinds.add(ValueForm.MAPPING.text());
    }
    if ((shape.kinds() & Shape.NULL) != 0) {
      kinds.add("null");
    }
    return WordList.or(kinds);
  }
}
