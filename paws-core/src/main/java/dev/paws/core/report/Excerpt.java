package dev.paws.core.report;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.secret.Secrets;
import dev.paws.core.secret.SourceLines;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The line of the user's file that a finding is about, its secrets hidden, with a caret below the
 * place.
 */
public final class Excerpt {
  /** So much of a long line is shown, in terminal columns. */
  private static final int WIDTH = 96;

  /** So much of it stands before the place at most. */
  private static final int BEFORE = 64;

  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final int FIRST_PICTURE = 0x1F300;
  private static final int LAST_PICTURE = 0x1FAFF;

  private Excerpt() {}

  /**
   * A finding's text with the excerpt below its first line; the text alone where the place or its
   * file is not known.
   *
   * @param lines the lines of a file by its name in the position; none where it cannot be read
   */
  public static String with(Finding finding, Function<String, List<String>> lines) {
    Position at = finding.at();
    String text = finding.text();
    List<String> source = at.line() == 0 ? List.of() : lines.apply(at.file());
    if (at.line() == 0 || at.line() > source.size()) {
      return text;
    }
    String excerpt = masked(source, at);
    int end = text.indexOf('\n');
    return end < 0
        ? text + "\n" + excerpt
        : text.substring(0, end) + "\n" + excerpt + text.substring(end);
  }

  /** The line without its secrets; a caret within what is hidden is below the mask's begin. */
  private static String masked(List<String> source, Position at) {
    SourceLines.Line line = SourceLines.masked(source, at.line() - 1);
    String shown = Secrets.inText(line.text());
    int before = shown.equals(line.text()) ? line.from() : common(shown, line.text());
    int points = shown.codePointCount(0, Math.min(before, shown.length()));
    boolean whole = shown.equals(source.get(at.line() - 1));
    return of(shown, at.line(), whole ? at.column() : Math.min(at.column(), points + 1));
  }

  private static int common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /**
   * The line and its caret.
   *
   * @param column in code points from 1; one past the line's end is a place too
   */
  static String of(String line, int number, int column) {
    int[] points = line.codePoints().toArray();
    int place = Math.max(0, Math.min(column - 1, points.length));
    int from = place;
    for (int columns = 0; from > 0 && columns < BEFORE; from--) {
      columns += columns(points[from - 1]);
    }
    StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
    int width = from > 0 ? 1 : 0;
    int caret = width;
    int next = from;
    for (; next < points.length && width < WIDTH; next++) {
      caret = next == place ? width : caret;
      shown.appendCodePoint(harmless(points[next]));
      width += columns(points[next]);
    }
    caret = place == next ? width : caret;
    shown.append(next < points.length ? "…" : "");
    String gutter = String.format("%6d | ", number);
    return (gutter + shown).stripTrailing()
        + "\n"
        + " ".repeat(gutter.length() - 2)
        + "| "
        + " ".repeat(caret)
        + "^";
  }

  /**
   * A tab as one blank, so that the caret stands below its place; nothing that steers a terminal.
   */
  private static int harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> ' ';
      default -> point;
    };
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean picture = point >= FIRST_PICTURE && point <= LAST_PICTURE;
    return picture || WIDE.contains(UnicodeScript.of(point)) ? 2 : 1;
  }
}
