package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.YamlMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Refuses escaped surrogates, which JSON uses for characters beyond the basic plane: {@code
 * "\ud83d\ude80"}. SnakeYAML joins the two halves, but the reference's parser refuses them.
 */
public final class HalfCharacters {
  private static final Pattern HALF =
      Pattern.compile("\\\\(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}");

  private HalfCharacters() {}

  /** Throws at the first escaped surrogate of a text. */
  static void refuse(String file, String text, LoaderOptions options) {
    if (!HALF.matcher(text).find()) {
      return;
    }
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    int seen = 0; // in code points, like the index of a mark
    int offset = 0;
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      Event event = parser.getEvent();
      if (event instanceof ScalarEvent scalar
          && scalar.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED) {
        Mark start = scalar.getStartMark();
        int from = text.offsetByCodePoints(offset, start.getIndex() - seen);
        seen = scalar.getEndMark().getIndex();
        offset = text.offsetByCodePoints(from, seen - start.getIndex());
        refuse(
            text.substring(from, offset),
            new Position(file, start.getLine() + 1, start.getColumn() + 1));
      }
    }
  }

  private static void refuse(String quoted, Position at) {
    Matcher half = HALF.matcher(quoted);
    for (int i = quoted.indexOf('\\'); i >= 0; i = quoted.indexOf('\\', i + 2)) {
      if (half.region(i, quoted.length()).lookingAt()) {
        throw new YamlProblem(
            YamlMessage.SYNTAX,
            at,
            LoadPhrase.HALF_CHARACTER.text(half.group()),
            LoadPhrase.WRITE_CHARACTER.text());
      }
    }
  }
}
