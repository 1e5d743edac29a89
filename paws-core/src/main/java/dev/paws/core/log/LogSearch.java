package dev.paws.core.log;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What to look for in entries: a text in upper or lower case, or a regular expression. */
public final class LogSearch {
  private final String text;
  private final char lower;
  private final char upper;
  private final Pattern pattern;

  private LogSearch(String text, Pattern pattern) {
    this.text = text;
    this.lower = text.isEmpty() ? 0 : Character.toLowerCase(text.charAt(0));
    this.upper = text.isEmpty() ? 0 : Character.toUpperCase(text.charAt(0));
    this.pattern = pattern;
  }

  /**
   * Returns the search that a person writes: {@code text}, {@code /pattern/} or, for upper and
   * lower case alike, {@code /pattern/i}.
   *
   * @throws PatternSyntaxException if the pattern is not a regular expression
   */
  public static LogSearch of(String written) {
    int end = written.lastIndexOf('/');
    String flags = written.substring(end + 1);
    if (end < 2 || written.charAt(0) != '/' || !(flags.isEmpty() || flags.equals("i"))) {
      return new LogSearch(written, Pattern.compile(""));
    }
    int options = Pattern.MULTILINE;
    options |= flags.isEmpty() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new LogSearch("", Pattern.compile(written.substring(1, end), options));
  }

  /** Returns whether it is found in a text. */
  public boolean matches(String within) {
    return text.isEmpty() ? pattern.matcher(within).find() : contains(within);
  }

  private boolean contains(String within) {
    int last = within.length() - text.length();
    for (int i = 0; i <= last; i++) {
      char c = within.charAt(i);
      if ((c == lower || c == upper) && within.regionMatches(true, i, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }
}
