package dev.paws.core.execute;

import dev.paws.core.message.RunPhrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prepares log lines for reports: none too long, and without control sequences for the terminal.
 */
final class LogExcerpt {
  private static final int LONGEST = 1000;
  private static final Pattern COLOURS = Pattern.compile("\\x1b\\[[0-9;?]*[ -/]*[@-~]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  private LogExcerpt() {}

  static List<String> of(List<String> lines) {
    return lines.stream().map(LogExcerpt::line).toList();
  }

  private static String line(String line) {
    // The part of a very long line that is left out does not need to be cleaned.
    String start = line.substring(0, Math.min(line.length(), 4 * LONGEST));
    String plain = CONTROLS.matcher(COLOURS.matcher(start).replaceAll("")).replaceAll("\uFFFD");
    if (plain.length() <= LONGEST && start.length() == line.length()) {
      return plain;
    }
    String kept = plain.substring(0, Math.min(plain.length(), LONGEST));
    return kept + RunPhrase.LONG_LINE.text(line.length());
  }
}
