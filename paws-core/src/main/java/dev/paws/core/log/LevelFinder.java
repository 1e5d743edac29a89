package dev.paws.core.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level in a line of text. Programs write it near the beginning, in upper case, in
 * brackets, before a colon or after {@code level=}; words further on are prose.
 */
final class LevelFinder {
  /** How far from the beginning a level may stand: after a time, a thread and a process. */
  private static final int HEAD = 120;

  private static final int LONGEST = 13;

  private LevelFinder() {}

  /** Returns the level; empty if the line does not say one. */
  static Optional<LogLevel> in(String line) {
    Optional<LogLevel> marked = byMark(line);
    if (marked.isPresent()) {
      return marked;
    }
    int end = Math.min(line.length(), HEAD);
    int from = 0;
    while (from < end) {
      if (!isLetter(line.charAt(from))) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < line.length() && isLetter(line.charAt(to))) {
        to++;
      }
      LogLevel level = to - from > LONGEST ? null : word(line, from, to);
      if (level != null) {
        return Optional.of(level);
      }
      from = to;
    }
    return Optional.empty();
  }

  private static @Nullable LogLevel word(String line, int from, int to) {
    char before = from == 0 ? '\n' : line.charAt(from - 1);
    char after = to == line.length() ? '\n' : line.charAt(to);
    if (isPartOfName(before) || isPartOfName(after)) {
      return null;
    }
    String word = line.substring(from, to);
    boolean upper = word.chars().allMatch(Character::isUpperCase);
    boolean bracketed = (before == '[' || before == '<') && (after == ']' || after == '>');
    boolean assigned =
        (before == '=' && isAfter(line, from, "lvl="))
            || (before == '=' && isAfter(line, from, "level="))
            || (before == '"' && isAfter(line, from, "level=\""));
    boolean heading = after == ':' && (from == 0 || (before == ' ' && isFirstWord(line, from)));
    return (upper && word.length() > 2) || bracketed || assigned || heading
        ? LogLevel.named(word).orElse(null)
        : null;
  }

  private static boolean isAfter(String line, int from, String name) {
    return line.regionMatches(true, from - name.length(), name, 0, name.length());
  }

  /** Returns whether only a time stands before: no letter but those of a time zone. */
  private static boolean isFirstWord(String line, int from) {
    for (int i = 0; i < from; i++) {
      char c = line.charAt(i);
      if (isLetter(c) && c != 'T' && c != 'Z') {
        return false;
      }
    }
    return true;
  }

  /** Redis marks lines with one character after the time, and klog with one before it. */
  private static Optional<LogLevel> byMark(String line) {
    if (line.length() > 5 && isKlog(line)) {
      return switch (line.charAt(0)) {
        case 'I' -> Optional.of(LogLevel.INFO);
        case 'W' -> Optional.of(LogLevel.WARN);
        case 'E' -> Optional.of(LogLevel.ERROR);
        case 'F' -> Optional.of(LogLevel.FATAL);
        default -> Optional.empty();
      };
    }
    int role = line.isEmpty() || !isDigit(line.charAt(0)) ? -1 : line.indexOf(':');
    if (role < 1 || role > 8 || role + 26 >= line.length() || line.charAt(role + 2) != ' ') {
      return Optional.empty();
    }
    int mark = line.indexOf('.', role) + 5;
    if (mark < 5 || mark + 1 >= line.length() || mark > role + 32 || line.charAt(mark + 1) != ' ') {
      return Optional.empty();
    }
    return switch (line.charAt(mark)) {
      case '.', '-' -> Optional.of(LogLevel.DEBUG);
      case '*' -> Optional.of(LogLevel.INFO);
      case '#' -> Optional.of(LogLevel.WARN);
      default -> Optional.empty();
    };
  }

  private static boolean isKlog(String line) {
    return "IWEF".indexOf(line.charAt(0)) >= 0
        && isDigit(line.charAt(1))
        && isDigit(line.charAt(2))
        && isDigit(line.charAt(3))
        && isDigit(line.charAt(4))
        && line.charAt(5) == ' ';
  }

  private static boolean isPartOfName(char c) {
    return isDigit(c) || c == '_' || c == '.' || c == '-' || c == '/' || c == '\'';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
