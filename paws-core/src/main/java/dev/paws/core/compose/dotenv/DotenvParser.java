package dev.paws.core.compose.dotenv;

import dev.paws.core.compose.interpolate.Template;
import dev.paws.core.compose.interpolate.TemplateException;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.message.LoadPhrase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses one env file: {@code KEY=value}, {@code KEY: value}, {@code export KEY=value}, a bare
 * {@code KEY} that is inherited. Single-quoted values are literal, double-quoted ones have escapes,
 * and both may span lines. All but single-quoted values are interpolated, from the surrounding
 * environment first, then from the lines before.
 */
public final class DotenvParser {
  /** A value and the line of its key, from 1. */
  public record Entry(String value, int line) {}

  /** Thrown for an invalid env file; the message says what is wrong with it. */
  public static final class Malformed extends Exception {
    private final int line;

    Malformed(String reason, int line) {
      super(reason, null, false, false);
      this.line = line;
    }

    /** Returns the line, from 1. */
    public int line() {
      return line;
    }
  }

  private final String text;
  private final VariableScope scope;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Template template;
  private int at;
  private int counted;
  private int line = 1;

  private DotenvParser(String text, ComposeVersion version, VariableScope scope) {
    this.text = text;
    this.scope = scope;
    this.template = new Template(this::variable, version);
  }

  /**
   * Returns the variables of an env file, in the order of their first line.
   *
   * @param version the version of Docker Compose to read as
   * @param scope the surrounding variables
   * @throws Malformed at the first line that cannot be read
   */
  public static Map<String, Entry> parse(String text, ComposeVersion version, VariableScope scope)
      throws Malformed {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    DotenvParser parser = new DotenvParser(body, version, scope);
    while (parser.toStatement()) {
      parser.statement();
    }
    return parser.entries;
  }

  /** Skips blank space and comments; returns false at the end. */
  private boolean toStatement() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (isSpace(c) || c == '\n' || isWide(c)) {
        at += Character.charCount(c);
      } else {
        return true;
      }
    }
    return false;
  }

  private void statement() throws Malformed {
    int here = line();
    skipExport();
    int from = at;
    int end = text.length();
    char stop = 0;
    for (int i = at; i < text.length() && stop == 0; ) {
      int c = text.codePointAt(i);
      if (c == '=' || c == ':' || c == '\n') {
        stop = (char) c;
        end = i;
      } else if (!isSpace(c) && "_.-[]".indexOf(c) < 0 && !isLetterOrNumber(c)) {
        throw new Malformed(LoadPhrase.UNEXPECTED_CHARACTER.text(Character.toString(c)), line());
      }
      i += Character.charCount(c);
    }
    if (stop == 0) {
      // To the reference, a last line without "=" and without a line end is an empty key.
      keyless(from, here);
      return;
    }
    String key = stripRight(text.substring(from, end));
    at = end + 1;
    skipSpaces();
    if (key.indexOf(' ') >= 0) {
      throw new Malformed(LoadPhrase.SPACE_IN_KEY.text(), here);
    }
    if (stop == '\n') {
      inherit(key, here);
      return;
    }
    entries.put(key, new Entry(value(here), here));
  }

  private void keyless(int from, int here) throws Malformed {
    at = from;
    entries.put("", new Entry(value(here), here));
  }

  private void inherit(String key, int here) {
    String value = variable(key);
    if (value != null) {
      entries.put(key, new Entry(value, here));
    }
  }

  private String value(int here) throws Malformed {
    char first = at < text.length() ? text.charAt(at) : 0;
    if (first == '\'' || first == '"') {
      return quoted(first, here);
    }
    int end = text.indexOf('\n', at);
    String raw = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
    int comment = raw.indexOf(" #");
    return expand(stripRight(comment < 0 ? raw : raw.substring(0, comment)), here);
  }

  private String quoted(char quote, int here) throws Malformed {
    StringBuilder value = new StringBuilder();
    boolean escaped = false;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote && !escaped) {
        at = i + 1;
        String raw = value.toString();
        return quote == '"' ? expand(Escapes.expand(raw), here) : raw;
      }
      if (c == quote) {
        escaped = false;
      } else if (!escaped && c == '\\') {
        escaped = true;
        continue;
      } else if (escaped) {
        escaped = false;
        value.append('\\');
      }
      value.append(c);
    }
    int end = text.indexOf('\n', at);
    String shown = text.substring(at, end < 0 ? text.length() : end);
    throw new Malformed(LoadPhrase.UNCLOSED_QUOTE.text(shown), here);
  }

  private String expand(String value, int here) throws Malformed {
    try {
      return template.substitute(value);
    } catch (TemplateException e) {
      throw new Malformed(
          e.isMissing()
              ? LoadPhrase.REQUIRED_VARIABLE.text(e.subject(), because(e.reason()))
              : LoadPhrase.EXPRESSION.text(e.subject()),
          here);
    }
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : ": " + reason;
  }

  private @Nullable String variable(String name) {
    return scope.value(name, entries);
  }

  private void skipExport() {
    int after = at + "export".length();
    if (text.startsWith("export", at)
        && after < text.length()
        && isRegexSpace(text.charAt(after))) {
      at = after;
      skipSpaces();
    }
  }

  private void skipSpaces() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Returns the current line; counts only from the previous call's position. */
  private int line() {
    for (; counted < at; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static String stripRight(String value) {
    int end = value.length();
    while (end > 0) {
      int c = value.codePointBefore(end);
      if (!isSpace(c) && !isWide(c)) {
        break;
      }
      end -= Character.charCount(c);
    }
    return value.substring(0, end);
  }

  private static boolean isRegexSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** Returns whether a character is blank space within a line. */
  private static boolean isSpace(int c) {
    return c == '\t' || c == 0x0B || c == '\f' || c == '\r' || c == ' ' || c == 0x85 || c == 0xA0;
  }

  private static boolean isWide(int c) {
    return c > 0xFF && Character.isSpaceChar(c);
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
