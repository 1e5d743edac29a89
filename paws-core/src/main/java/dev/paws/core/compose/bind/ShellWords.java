package dev.paws.core.compose.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a command as the reference does: with a shell's quotes and backslashes, without expansion,
 * and only up to the first unquoted {@code ; & | < >}.
 */
final class ShellWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean started;
  private boolean escaped;
  private boolean doubleQuoted;
  private boolean singleQuoted;
  private boolean backQuoted;
  private boolean dollarQuoted;

  private ShellWords() {}

  /** Returns the words of a command, or null if its quotes do not match. */
  static @Nullable List<String> split(String command) {
    ShellWords split = new ShellWords();
    return split.read(command) ? split.words : null;
  }

  private boolean read(String command) {
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (escaped) {
        word.append(c);
        escaped = false;
        started = true;
      } else if (c == '\\') {
        if (singleQuoted) {
          word.append(c);
        } else {
          escaped = true;
        }
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        space(c);
      } else if (c == '(' && !singleQuoted && !doubleQuoted && !backQuoted) {
        if (dollarQuoted || word.length() == 0 || word.charAt(word.length() - 1) != '$') {
          return false;
        }
        dollarQuoted = true;
        word.append(c);
      } else if (isEnd(c)) {
        // the digit of a redirection such as 2> is not a word
        if (c == '>' && word.length() > 0 && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
          started = false;
        }
        break;
      } else if (!quote(c)) {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    return !(escaped || singleQuoted || doubleQuoted || backQuoted || dollarQuoted);
  }

  private void space(char c) {
    if (singleQuoted || doubleQuoted || backQuoted || dollarQuoted) {
      word.append(c);
    } else if (started) {
      words.add(word.toString());
      word.setLength(0);
      started = false;
    }
  }

  private boolean isEnd(char c) {
    return ";&|<>".indexOf(c) >= 0 && !(singleQuoted || doubleQuoted || backQuoted || dollarQuoted);
  }

  /** Tracks quotes; returns true if the character is a quote and not part of the word. */
  private boolean quote(char c) {
    boolean plain = !singleQuoted && !doubleQuoted;
    if (c == '`' && plain && !dollarQuoted) {
      backQuoted = !backQuoted;
    } else if (c == ')' && plain && !backQuoted) {
      dollarQuoted = !dollarQuoted;
    } else if (c == '"' && !singleQuoted && !dollarQuoted) {
      started |= doubleQuoted;
      doubleQuoted = !doubleQuoted;
      return true;
    } else if (c == '\'' && !doubleQuoted && !dollarQuoted) {
      started |= singleQuoted;
      singleQuoted = !singleQuoted;
      return true;
    }
    return false;
  }
}
