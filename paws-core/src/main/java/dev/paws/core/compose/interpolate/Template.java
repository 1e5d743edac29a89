package dev.paws.core.compose.interpolate;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.message.LoadPhrase;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code $NAME}, {@code ${NAME}} and {@code ${NAME<op>text}} in a text (Compose
 * specification, interpolation). A dollar sign before anything else is kept; {@code $$} becomes one
 * dollar sign. The text after an operator is substituted only if it is used, or always, as older
 * versions did.
 */
public final class Template {
  /** The source of values, with callbacks for what substitution finds. */
  public interface Variables {
    /** Returns the value of a variable, or null if it is not set. */
    @Nullable String get(String name);

    /** Called for each variable without operator that is not set. */
    default void unset(String name) {}

    /** Called for each variable whose value became part of the text. */
    default void used(String name) {}

    /** Called for each text that became part of the result in place of a variable's value. */
    default void replaced(String name, String text) {}
  }

  /** The most nested expressions: more than anybody writes, and far from overflowing a stack. */
  private static final int MAX_DEPTH = 100;

  /** The most characters, because a few variables that double each other would fill any memory. */
  private static final int MAX_CHARACTERS = 1 << 24;

  private final Variables variables;
  private final boolean lazy;
  private int depth;
  private int characters;

  /** Creates a substitution from these variables, as a version of Docker Compose does it. */
  public Template(Variables variables, ComposeVersion version) {
    this.variables = variables;
    this.lazy = version.has(Behaviour.OPERANDS_WHEN_USED);
  }

  /**
   * Returns the text with its variables replaced.
   *
   * @throws TemplateException if a placeholder is malformed, a required variable is missing, or all
   *     values inserted so far by this object have more than 16,777,216 characters
   */
  public String substitute(String text) throws TemplateException {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    int from = 0;
    int lineEnd = -1;
    while (dollar >= 0 && dollar + 1 < text.length()) {
      if (lineEnd < dollar) {
        int end = text.indexOf('\n', dollar);
        lineEnd = end < 0 ? text.length() : end;
      }
      char next = text.charAt(dollar + 1);
      int end;
      if (next == '$') {
        out.append(text, from, dollar).append('$');
        end = dollar + 2;
      } else if (next == '{') {
        out.append(text, from, dollar);
        end = braced(text, dollar, lineEnd, out);
      } else if (isNameStart(next)) {
        end = nameEnd(text, dollar + 1);
        out.append(text, from, dollar).append(plain(text.substring(dollar + 1, end)));
      } else {
        out.append(text, from, dollar + 1);
        end = dollar + 1;
      }
      from = end;
      dollar = text.indexOf('$', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private @Nullable String value(String name) throws TemplateException {
    String value = variables.get(name);
    if (value != null) {
      if (value.length() > MAX_CHARACTERS - characters) {
        throw TemplateException.malformed(
            LoadPhrase.TOO_MANY_CHARACTERS.text(name, MAX_CHARACTERS));
      }
      characters += value.length();
    }
    return value;
  }

  private String plain(String name) throws TemplateException {
    String value = value(name);
    variables.used(name);
    if (value == null) {
      variables.unset(name);
      return "";
    }
    return value;
  }

  /** Replaces the placeholder at the dollar sign; returns the index after it. */
  private int braced(String text, int dollar, int lineEnd, StringBuilder out)
      throws TemplateException {
    int nameFrom = dollar + 2;
    int nameEnd =
        nameFrom < text.length() && isNameStart(text.charAt(nameFrom))
            ? nameEnd(text, nameFrom)
            : -1;
    if (nameEnd < 0 || nameEnd >= text.length()) {
      throw TemplateException.malformed(text);
    }
    String name = text.substring(nameFrom, nameEnd);
    if (text.charAt(nameEnd) == '}') {
      out.append(plain(name));
      return nameEnd + 1;
    }
    boolean orEmpty = text.charAt(nameEnd) == ':';
    int operatorAt = orEmpty ? nameEnd + 1 : nameEnd;
    char operator = operatorAt < text.length() ? text.charAt(operatorAt) : ' ';
    int last = lastBrace(text, operatorAt + 1, lineEnd);
    if ("-?+".indexOf(operator) < 0 || last < 0) {
      throw TemplateException.malformed(text);
    }
    int close = closing(text, dollar, last);
    if (depth == MAX_DEPTH) {
      depth = 0;
      throw TemplateException.malformed(LoadPhrase.TOO_MANY_EXPRESSIONS.text(name, MAX_DEPTH));
    }
    String operand = text.substring(operatorAt + 1, close);
    depth++;
    out.append(apply(name, operator, orEmpty, lazy ? operand : substitute(operand)));
    depth--;
    return close + 1;
  }

  private String apply(String name, char operator, boolean orEmpty, String operand)
      throws TemplateException {
    String value = value(name);
    String present = orEmpty && "".equals(value) ? null : value;
    variables.used(name);
    return switch (operator) {
      case '+' -> present == null ? "" : inPlaceOf(name, used(operand));
      case '-' -> present == null ? inPlaceOf(name, used(operand)) : present;
      default -> {
        if (present == null) {
          throw TemplateException.missing(name, used(operand));
        }
        yield present;
      }
    };
  }

  /** Returns an operand that is used; older versions have substituted it before. */
  private String used(String operand) throws TemplateException {
    return lazy ? substitute(operand) : operand;
  }

  private String inPlaceOf(String name, String operand) {
    variables.replaced(name, operand);
    return operand;
  }

  /**
   * Returns the index of the brace that closes the placeholder. The reference first takes
   * everything up to the line's last brace and counts the opening braces in it, skipping the
   * character after each.
   */
  private static int closing(String text, int dollar, int last) {
    int open = 0;
    for (int i = dollar; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '}') {
        open--;
        if (open == 0) {
          return i;
        }
      } else if (c == '{') {
        open++;
        i++;
      }
    }
    return last;
  }

  private static int lastBrace(String text, int from, int lineEnd) {
    int last = text.lastIndexOf('}', lineEnd - 1);
    return last >= from ? last : -1;
  }

  private static int nameEnd(String text, int from) {
    int end = from + 1;
    while (end < text.length()
        && (isNameStart(text.charAt(end))
            || (text.charAt(end) >= '0' && text.charAt(end) <= '9'))) {
      end++;
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    // the reference ignores case, so the long s and the Kelvin sign count as s and k
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '\u017F'
        || c == '\u212A';
  }
}
