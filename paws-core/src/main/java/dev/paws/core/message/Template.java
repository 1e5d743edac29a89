package dev.paws.core.message;

/** Fills in the arguments of texts. */
final class Template {
  private Template() {}

  /**
   * Returns a text with {@code {0}}, {@code {1}}, … replaced by the arguments; a number without an
   * argument is kept.
   */
  static String fill(String template, Object... arguments) {
    StringBuilder out = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int close = open + 2;
      if (close < template.length() && template.charAt(close) == '}') {
        int index = template.charAt(open + 1) - '0';
        if (index >= 0 && index < arguments.length) {
          out.append(template, from, open).append(arguments[index]);
          from = close + 1;
        }
      }
    }
    return out.append(template, from, template.length()).toString();
  }
}
