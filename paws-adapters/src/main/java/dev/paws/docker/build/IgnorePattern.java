package dev.paws.docker.build;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.paws.core.message.DockerfilePhrase;

/**
 * One pattern of an ignore file, which matches as in Docker's own matcher (moby/patternmatcher).
 * Go's {@code filepath.Match} decides whether it is well-formed; a regular expression of Go's kind,
 * which takes linear time, decides whether it matches.
 */
final class IgnorePattern {
  private enum Kind {
    EXACT,
    PREFIX,
    SUFFIX,
    REGEX
  }

  /** Characters with a meaning in regular expressions but not in patterns. */
  private static final String PLAIN_SIGNS = ".+()|{}$";

  private final String text;
  private final Kind kind;
  private final Pattern regex;

  /**
   * Reads a pattern.
   *
   * @param text the pattern, cleaned as by Go's {@code filepath.Clean}
   * @throws IllegalArgumentException if it is malformed
   */
  IgnorePattern(String text) {
    checkSyntax(text);
    this.text = text;
    Kind found = Kind.EXACT;
    StringBuilder out = new StringBuilder("^");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int begin = i;
      if (c == '*' && text.startsWith("**", i)) {
        i += text.startsWith("**/", i) ? 2 : 1;
        if (i + 1 < text.length()) {
          out.append("(.*/)?");
          found = Kind.REGEX;
        } else if (found == Kind.EXACT) {
          found = Kind.PREFIX;
        } else {
          out.append(".*");
          found = Kind.REGEX;
        }
        found = begin == 0 ? Kind.SUFFIX : found;
      } else if (c == '*' || c == '?') {
        out.append(c == '*' ? "[^/]*" : "[^/]");
        found = Kind.REGEX;
      } else if (PLAIN_SIGNS.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else if (c == '\\') {
        out.append('\\').appendCodePoint(text.codePointAt(++i));
        i += Character.charCount(text.codePointAt(i)) - 1;
        found = Kind.REGEX;
      } else {
        out.append(c);
        found = c == '[' || c == ']' ? Kind.REGEX : found;
      }
    }
    this.kind = found;
    try {
      this.regex = Pattern.compile(found == Kind.REGEX ? out.append('$').toString() : "");
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription(), e);
    }
  }

  /** Returns whether a path, with slashes, matches completely. */
  boolean matches(String path) {
    return switch (kind) {
      case EXACT -> path.equals(text);
      case PREFIX -> path.startsWith(text.substring(0, text.length() - 2));
      case SUFFIX -> isSuffix(path, text.substring(2));
      case REGEX -> regex.matcher(path).find();
    };
  }

  private static boolean isSuffix(String path, String suffix) {
    return path.endsWith(suffix) || (suffix.startsWith("/") && path.equals(suffix.substring(1)));
  }

  /** Checks as {@code filepath.Match} checks a pattern before its use. */
  private static void checkSyntax(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '\\') {
        i = afterCharacter(text, i);
      } else if (c == '[') {
        i = afterClass(text, i);
      }
    }
  }

  private static int afterClass(String text, int from) {
    int i = from;
    if (i < text.length() && text.charAt(i) == '^') {
      i++;
    }
    for (int ranges = 0; ; ranges++) {
      if (i < text.length() && text.charAt(i) == ']' && ranges > 0) {
        return i + 1;
      }
      i = afterBound(text, i);
      if (text.charAt(i) == '-') {
        i = afterBound(text, i + 1);
      }
    }
  }

  /** Skips one end of a range; something must follow it. */
  private static int afterBound(String text, int from) {
    int i = from;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == ']')) {
      throw new IllegalArgumentException(DockerfilePhrase.OPEN_RANGE.text());
    }
    if (i < text.length() && text.charAt(i) == '\\') {
      i++;
    }
    i = afterCharacter(text, i);
    if (i >= text.length()) {
      throw new IllegalArgumentException(DockerfilePhrase.OPEN_BRACKET.text());
    }
    return i;
  }

  private static int afterCharacter(String text, int from) {
    if (from >= text.length()) {
      throw new IllegalArgumentException(DockerfilePhrase.CUT_OFF.text());
    }
    return from + Character.charCount(text.codePointAt(from));
  }
}
