package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.List;

/** The function {@code format}. */
final class FormatFunction {
  private FormatFunction() {}

  /**
   * Returns the format with its places filled; the first argument is the format itself.
   *
   * @param limit the length after which the rest is left out
   */
  static String format(String format, List<Data> arguments, int limit) throws EvaluationException {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < format.length() && out.length() <= limit) {
      char c = format.charAt(at);
      if (c != '{' && c != '}') {
        out.append(c);
        at++;
      } else if (at + 1 < format.length() && format.charAt(at + 1) == c) {
        out.append(c);
        at += 2;
      } else if (c == '{') {
        at = place(format, at, arguments, out);
      } else {
        throw invalid(format);
      }
    }
    return out.toString();
  }

  private static int place(String format, int open, List<Data> arguments, StringBuilder out)
      throws EvaluationException {
    int close = open + 1;
    while (close < format.length() && isDigit(format.charAt(close))) {
      close++;
    }
    if (close == open + 1 || close >= format.length() || format.charAt(close) != '}') {
      throw invalid(format);
    }
    String digits = format.substring(open + 1, close);
    int index = digits.length() > 4 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
    if (index + 1 >= arguments.size()) {
      throw new EvaluationException(ExpressionPhrase.FORMAT_ARGUMENTS.text(format));
    }
    out.append(arguments.get(index + 1).text());
    return close + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static EvaluationException invalid(String format) {
    return new EvaluationException(ExpressionPhrase.FORMAT_INVALID.text(format));
  }
}
