package dev.paws.core.parity;

import java.util.Optional;

/** Patterns of field paths: {@code *} matches any text, including dots and slashes. */
public final class PathPattern {
  private PathPattern() {}

  /** Returns whether the pattern matches the whole text. */
  public static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    int p = 0;
    int t = 0;
    int lastStar = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        lastStar = p++;
        mark = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (lastStar >= 0) {
        p = lastStar + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Returns the text that the first {@code *} matches; empty if the pattern has none. */
  public static Optional<String> wildcard(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return Optional.empty();
    }
    int second = pattern.indexOf('*', star + 1);
    String suffix = pattern.substring(star + 1, second < 0 ? pattern.length() : second);
    int end = suffix.isEmpty() ? text.length() : text.lastIndexOf(suffix);
    return Optional.of(text.substring(star, Math.max(star, end)));
  }
}
