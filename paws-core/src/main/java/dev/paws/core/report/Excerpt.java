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
 * Shows the line of the user's file that a finding is about, with its secrets masked and a caret
 * below the position.
 */
public final class Excerpt {
  /** The largest number of columns of a long line that are shown. */
  private static final int WIDTH = 96;

  /** The largest number of columns that are shown before the position. */
  private static final int BEFORE = 64;

  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final int FIRST_PICTURE = 0x1F300;
  private static final int LAST_PICTURE = 0x1FAFF;

  private Excerpt() {}

  /**
   * Returns a finding's text with the excerpt below its first line; the text alone if the position
   * or its file is not known.
   *
   * @param lines returns the lines of a file by its name in the position; an empty list if the file
   *     cannot be read
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

  /**
   * Returns the line with its secrets masked. A caret within a secret moves to the beginning of the
   * mask.
   */
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
   * Returns the line and its caret.
   *
   * @param line the text of the line
   * @param number the number of the line, from 1
   * @param column in code points from 1; may be one past the end of the line
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
   * Returns a character that is safe to print: a tab becomes one blank, so that the caret stays
   * below its position, and control characters are replaced.
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
