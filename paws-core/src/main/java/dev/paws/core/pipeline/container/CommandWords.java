package dev.paws.core.pipeline.container;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a command line into words. */
public final class CommandWords {
  private CommandWords() {}

  /** Returns the words between blanks, with quotes and backslashes as a shell has them. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (quote == 0 && Character.isWhitespace(letter)) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else if (quote == 0 && (letter == '"' || letter == '\'')) {
        quote = letter;
        begun = true;
      } else if (quote != 0 && letter == quote) {
        quote = 0;
      } else {
        if (letter == '\\' && escapes(quote, text, at + 1)) {
          at++;
          letter = text.charAt(at);
        }
        word.append(letter);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  /** Within double quotes a backslash is one unless a quote, $, ` or another one follows. */
  private static boolean escapes(char quote, String text, int next) {
    return next < text.length()
        && quote != '\''
        && (quote == 0 || "\"\\$`".indexOf(text.charAt(next)) >= 0);
  }
}
