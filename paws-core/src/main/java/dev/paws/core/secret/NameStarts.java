package dev.paws.core.secret;

/** Finds where assigned names and schemes begin in a text. */
final class NameStarts {
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_SCHEME = 31;
  private static final int MOST_DASHES = 2;

  private NameStarts() {}

  /**
   * Returns where the next name before {@code =} or {@code :} begins, or -1; a quote and blanks may
   * be between them.
   */
  static int assigned(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' || c == ':') {
        int start = start(text, i);
        if (start >= from) {
          return start;
        }
      }
    }
    return -1;
  }

  /** Returns where the next scheme before {@code ://} begins, or -1. */
  static int scheme(String text, int from) {
    int slashes = text.indexOf("://", from);
    while (slashes >= 0) {
      int start = -1;
      int least = Math.max(from, slashes - LONGEST_SCHEME);
      for (int i = slashes - 1; i >= least && isOfScheme(text.charAt(i)); i--) {
        start = isLetter(text.charAt(i)) ? i : start;
      }
      if (start >= 0) {
        return start;
      }
      slashes = text.indexOf("://", slashes + 1);
    }
    return -1;
  }

  private static int start(String text, int sign) {
    int end = sign;
    while (end > 0 && sign - end < LONGEST_GAP && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
      end--;
    }
    int start = end;
    while (start > 0 && isOfName(text.charAt(start - 1))) {
      start--;
    }
    int name = start;
    while (name < end && name - start < MOST_DASHES && text.charAt(name) == '-') {
      name++;
    }
    return name < end && isLetter(text.charAt(name)) ? start : -1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
  }

  private static boolean isOfScheme(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
