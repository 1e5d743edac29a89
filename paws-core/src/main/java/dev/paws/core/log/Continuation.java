package dev.paws.core.log;

import java.util.regex.Pattern;

/** Whether a line belongs to the one before it, as the lines of a stack trace do. */
final class Continuation {
  private static final Pattern THROWN =
      Pattern.compile("(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable)\\b.*");
  private static final Pattern PYTHON =
      Pattern.compile(
          "(?:[A-Za-z_]\\w*\\.)*[A-Z]\\w*(?:Error|Exception|Warning|Exit|Interrupt)(?::.*)?");
  private static final String KEY = "PRIVATE KEY-----";

  private Continuation() {}

  /**
   * Returns whether a line continues an entry.
   *
   * @param first the first line of the entry
   * @param last its last line so far
   */
  static boolean is(String line, String first, String last) {
    if (line.isEmpty()) {
      return false;
    }
    if (last.contains(KEY) || first.contains(KEY)) {
      // A key is masked only as a whole.
      return !last.contains("-----END");
    }
    return switch (line.charAt(0)) {
      case ' ', '\t' -> true;
      case 'C' -> line.startsWith("Caused by: ");
      case 'S' -> line.startsWith("Suppressed: ") || isThrownIn(line, first, last);
      case 'D', 'H', 'Q' -> isDetail(line) || isThrownIn(line, first, last);
      case '.' -> line.startsWith("... ");
      case '}', ']', ')' -> line.length() <= 2;
      default -> isThrownIn(line, first, last) || isThrown(line);
    };
  }

  private static boolean isDetail(String line) {
    return line.startsWith("DETAIL:") || line.startsWith("HINT:") || line.startsWith("QUERY:");
  }

  /** The last line of a Python traceback is not indented, unlike those between. */
  private static boolean isThrownIn(String line, String first, String last) {
    return last.startsWith(" ")
        && first.contains("Traceback (most recent call last)")
        && PYTHON.matcher(line).matches();
  }

  /** A logger of Java prints an exception below its message. */
  private static boolean isThrown(String line) {
    char c = line.charAt(0);
    return c >= 'a'
        && c <= 'z'
        && line.indexOf('.') > 0
        && (line.contains("Exception") || line.contains("Error") || line.contains("Throwable"))
        && THROWN.matcher(line).matches();
  }
}
