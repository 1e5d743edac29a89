package dev.paws.core.compose.dotenv;

/** The backslash escapes of a double-quoted value. */
final class Escapes {
  private Escapes() {}

  /**
   * Replaces the escapes in the text between the quotes, in which no backslash is the last
   * character. An escaped dollar sign becomes two, which interpolation turns into one.
   */
  static String expand(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        i++;
        continue;
      }
      char next = text.charAt(i + 1);
      String simple = simple(next);
      if (simple != null) {
        out.append(simple);
        i += 2;
      } else if (next == '0') {
        i = octal(text, i, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static @org.jspecify.annotations.Nullable String simple(char c) {
    return switch (c) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'c' -> "\\c"; // matched, but no escape of Go's, so it stays
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000B";
      case '$' -> "$$";
      case '\\' -> "\\";
      default -> null;
    };
  }

  /** Replaces {@code \0} and up to three digits; only three octal digits are an escape. */
  private static int octal(String text, int backslash, StringBuilder out) {
    int end = backslash + 2;
    while (end < text.length()
        && end < backslash + 5
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    String digits = text.substring(backslash + 2, end);
    boolean octal = digits.length() == 3 && digits.chars().allMatch(c -> c < '8');
    int code = octal ? Integer.parseInt(digits, 8) : 256;
    if (code < 256) {
      out.append((char) code);
    } else {
      // Anything else loses the zero, because the reference rewrites before it checks.
      out.append('\\').append(digits);
    }
    return end;
  }
}
