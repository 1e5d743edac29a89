package dev.paws.core.model.json;

import dev.paws.core.json.PlacedSyntaxException;
import dev.paws.core.json.PlacedValue;
import dev.paws.core.json.PlacedValue.Place;
import dev.paws.core.json.PlacedValue.PlacedList;
import dev.paws.core.json.PlacedValue.PlacedObject;
import dev.paws.core.json.PlacedValue.PlacedScalar;
import dev.paws.core.message.LoadPhrase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML document that holds what JSON can hold. Unlike the reader of Compose files, it keeps
 * every digit of a number, and takes only the words of YAML 1.2 for something other than text.
 */
final class YamlDocumentReader {
  private static final int DEEPEST = 200;

  /** The output of a pipeline stage may be long; SnakeYAML stops at 3 MiB by default. */
  private static final int LONGEST = 64 << 20;

  private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,999})");
  private static final Pattern FRACTION =
      Pattern.compile(
          "[-+]?(?:[0-9]{1,999}(?:\\.[0-9]{0,999})?|\\.[0-9]{1,999})(?:[eE][-+]?[0-9]{1,4})?");

  private final ParserImpl parser;

  private YamlDocumentReader(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST);
    this.parser = new ParserImpl(new StreamReader(text), limits);
  }

  static PlacedValue read(String text) throws PlacedSyntaxException {
    try {
      return new YamlDocumentReader(text).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      throw new PlacedSyntaxException(place(mark), e.getProblem(), e);
    } catch (YAMLException e) {
      throw new PlacedSyntaxException(new Place(1, 1), e.getMessage(), e);
    }
  }

  private PlacedValue document() throws PlacedSyntaxException {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw new PlacedSyntaxException(new Place(1, 1), LoadPhrase.NOTHING_IN_IT.text(), null);
    }
    parser.getEvent();
    PlacedValue value = value(0);
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new PlacedSyntaxException(
          place(parser.peekEvent().getStartMark()), LoadPhrase.SEVERAL_DOCUMENTS.text(), null);
    }
    return value;
  }

  private PlacedValue value(int depth) throws PlacedSyntaxException {
    Event event = parser.getEvent();
    Place at = place(event.getStartMark());
    if (depth > DEEPEST) {
      throw new PlacedSyntaxException(at, LoadPhrase.NESTED_TOO_DEEPLY.text(), null);
    }
    if (event instanceof MappingStartEvent) {
      return mapping(at, depth);
    }
    if (event instanceof SequenceStartEvent) {
      return sequence(at, depth);
    }
    if (event instanceof ScalarEvent scalar) {
      return new PlacedScalar(
          scalar.getImplicit().canOmitTagInPlainScalar()
              ? plain(scalar.getValue())
              : scalar.getValue(),
          at);
    }
    throw new PlacedSyntaxException(at, LoadPhrase.ALIAS_NOT_READ.text(), null);
  }

  private PlacedObject mapping(Place at, int depth) throws PlacedSyntaxException {
    Map<String, PlacedValue> entries = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event next = parser.getEvent();
      Place keyAt = place(next.getStartMark());
      if (!(next instanceof ScalarEvent key)) {
        throw new PlacedSyntaxException(keyAt, LoadPhrase.KEY_NOT_A_TEXT.text(), null);
      }
      if (entries.put(key.getValue(), value(depth + 1)) != null) {
        throw new PlacedSyntaxException(
            keyAt, LoadPhrase.DUPLICATE_FIELD.text(key.getValue()), null);
      }
    }
    return new PlacedObject(entries, at, place(parser.getEvent().getStartMark()));
  }

  private PlacedList sequence(Place at, int depth) throws PlacedSyntaxException {
    List<PlacedValue> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(depth + 1));
    }
    parser.getEvent();
    return new PlacedList(items, at);
  }

  /** Returns the value of a scalar without quotes (YAML 1.2, 10.3; zeros in front make a text). */
  private static @Nullable Object plain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return new BigInteger(text.startsWith("+") ? text.substring(1) : text);
    }
    boolean fraction = text.chars().anyMatch(it -> it == '.' || it == 'e' || it == 'E');
    return fraction && FRACTION.matcher(text).matches() ? new BigDecimal(text) : text;
  }

  private static Place place(@Nullable Mark mark) {
    return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
