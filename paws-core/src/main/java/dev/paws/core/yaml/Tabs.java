package dev.paws.core.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Replaces tabs between tokens, as in {@code image:<tab>nginx}. The reference's parser reads them
 * as spaces except in indentation; SnakeYAML refuses all of them.
 */
public final class Tabs {
  /**
   * The most characters that are parsed in all, because each tab found means parsing the text up to
   * it again.
   */
  private static final long MOST = 8_000_000;

  private static final Pattern NO_BRACKETS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|#.*|[^\\[\\]{}\"'#]++");

  private final LoaderOptions options;
  private final int depth;
  private final StringBuilder text;
  private int flow;
  private int seen;
  private boolean plain;
  private final Deque<Integer> columns = new ArrayDeque<>();

  private Tabs(String text, LoaderOptions options, int depth) {
    this.text = new StringBuilder(text);
    this.options = options;
    this.depth = depth;
  }

  /** Returns the text with each such tab replaced by a space. */
  static String asSpaces(String text, LoaderOptions options, int depth) {
    return text.indexOf('\t') < 0 ? text : new Tabs(text, options, depth).replaced();
  }

  private String replaced() {
    long read = 0;
    OptionalInt tab = refused();
    while (tab.isPresent() && read < MOST && separates(tab.getAsInt())) {
      int at = tab.getAsInt();
      read += at + text.length() / 8; // the text is copied, too
      for (int i = at; i < text.length() && text.charAt(i) == '\t'; i++) {
        text.setCharAt(i, ' ');
      }
      tab = refused();
    }
    return text.toString();
  }

  /** Returns the index where SnakeYAML fails, if it fails at a tab. */
  private OptionalInt refused() {
    String all = text.toString();
    flow = 0;
    seen = 0;
    plain = false;
    columns.clear();
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(all), options);
      for (int level = 0; level <= depth && !parser.checkEvent(Event.ID.StreamEnd); ) {
        Event event = parser.getEvent();
        seen = event.getEndMark().getIndex();
        plain = event instanceof ScalarEvent scalar && scalar.isPlain();
        if (event instanceof CollectionStartEvent) {
          columns.push(event.getStartMark().getColumn());
        } else if (event instanceof CollectionEndEvent) {
          columns.pop();
        }
        level += event instanceof CollectionStartEvent ? 1 : 0;
        level -= event instanceof CollectionEndEvent ? 1 : 0;
        flow += event instanceof CollectionStartEvent start && start.isFlow() ? 1 : 0;
        flow -= event instanceof CollectionEndEvent && flow > 0 ? 1 : 0;
      }
    } catch (MarkedYAMLException e) {
      return Optional.ofNullable(e.getProblemMark())
          .map(mark -> mark.getIndex())
          .filter(index -> index < all.codePointCount(0, all.length()))
          .map(index -> all.offsetByCodePoints(0, index))
          .filter(at -> all.charAt(at) == '\t')
          .map(OptionalInt::of)
          .orElse(OptionalInt.empty());
    } catch (YAMLException | NumberFormatException e) {
      return OptionalInt.empty(); // the reader reports it
    }
    return OptionalInt.empty();
  }

  /** Returns whether the tab is inside brackets, or after something that no key can follow. */
  private boolean separates(int at) {
    String line = text.substring(text.lastIndexOf("\n", at) + 1, at).strip();
    String word = line.substring(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
    boolean key = word.isEmpty() || word.equals("-") || word.equals("?") || word.equals(":");
    return !key || inBrackets(at) || goesOn(at, line);
  }

  /**
   * Returns whether a line continues the plain text of the line before, because it is indented
   * enough.
   */
  private boolean goesOn(int at, String word) {
    int column = at - text.lastIndexOf("\n", at) - 1;
    return plain
        && word.isEmpty()
        && !columns.isEmpty()
        && column > columns.element()
        && text.substring(text.offsetByCodePoints(0, seen), at).isBlank();
  }

  /** Returns whether the index is inside brackets, counting also those that were read ahead. */
  private boolean inBrackets(int at) {
    int from = text.offsetByCodePoints(0, seen);
    String ahead = NO_BRACKETS.matcher(text.substring(from, at)).replaceAll("");
    return flow + ahead.replaceAll("[^\\[{]", "").length()
        > ahead.replaceAll("[\\[{]", "").length();
  }
}
