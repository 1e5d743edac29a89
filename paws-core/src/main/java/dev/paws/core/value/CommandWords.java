package dev.paws.core.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line into words, with the quotes and backslashes of POSIX shells (XCU 2.2).
 * Nothing is expanded, and operators such as {@code |} are ordinary characters.
 */
public final class CommandWords {
  private CommandWords() {}

  /** Returns the words; empty if quotes do not match. */
  public static Optional<List<String>> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == '\'' ? c == '\'' : quote == '"' && c == '"') {
        quote = 0;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        boolean kept = quote == '"' && "$`\"\\\n".indexOf(next) < 0;
        word.append(kept ? "\\" : "").append(next);
        inWord = true;
      } else if (quote != 0) {
        word.append(c);
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return quote == 0 ? Optional.of(List.copyOf(words)) : Optional.empty();
  }
}
