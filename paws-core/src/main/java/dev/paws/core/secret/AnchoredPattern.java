package dev.paws.core.secret;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A pattern that is tried only at places where a match can begin. It finds the same as {@link
 * Matcher#find()}, which tries every character and takes many times as long on megabytes of log.
 *
 * @param starts where matches can begin; it may return places without a match, but misses none
 */
record AnchoredPattern(LazyPattern pattern, Starts starts) {
  /** Finds the places of a text at which matches of a pattern can begin. */
  @FunctionalInterface
  interface Starts {
    /** Returns the first place at or after {@code from}, or -1. */
    int next(String text, int from);
  }

  /** Returns the places at which a text begins. */
  static Starts at(String beginning) {
    return (text, from) -> text.indexOf(beginning, from);
  }

  /** Returns the places after one of two characters. */
  static Starts after(char one, char other) {
    return (text, from) -> {
      for (int i = Math.max(0, from - 1); i < text.length(); i++) {
        if (text.charAt(i) == one || text.charAt(i) == other) {
          return i + 1;
        }
      }
      return -1;
    };
  }

  /**
   * Returns the places at which one of the texts begins, in upper or lower case.
   *
   * @param beginnings in lower case
   */
  static Starts anyCase(String... beginnings) {
    int letters = 0;
    for (String beginning : beginnings) {
      letters |= 1 << beginning.charAt(0);
    }
    int first = letters;
    return (text, from) -> {
      for (int i = from; i < text.length(); i++) {
        if (((first >> text.charAt(i)) & 1) != 0 && isAnyAt(text, i, beginnings)) {
          return i;
        }
      }
      return -1;
    };
  }

  private static boolean isAnyAt(String text, int at, String... beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the beginnings of lines, after every line terminator that Java knows. */
  static Starts line() {
    return (text, from) -> {
      for (int i = from; i < text.length(); i++) {
        if (i == 0 || endsLine(text.charAt(i - 1))) {
          return i;
        }
      }
      return -1;
    };
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Returns the text with each match replaced. */
  String replace(String text, Function<MatchResult, String> to) {
    int start = starts.next(text, 0);
    if (start < 0) {
      return text;
    }
    Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    StringBuilder result = null;
    int done = 0;
    while (start >= 0) {
      int next = start + 1;
      if (matcher.region(start, text.length()).lookingAt()) {
        result = result == null ? new StringBuilder(text.length()) : result;
        result.append(text, done, start).append(to.apply(matcher));
        done = matcher.end();
        next = Math.max(next, done);
      }
      start = next > text.length() ? -1 : starts.next(text, next);
    }
    return result == null ? text : result.append(text, done, text.length()).toString();
  }
}
