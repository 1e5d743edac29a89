package dev.paws.core.parity.source.kubernetes;

import java.util.Map;

/**
 * Expands {@code $(NAME)} in values and command lines. An undefined name stays as it is, {@code $$}
 * is one {@code $} (Kubernetes' API reference, {@code Container.command}).
 */
final class Expansion {
  /**
   * A text with its references replaced.
   *
   * @param text the text
   * @param unknown why its value cannot be known; empty if it is known
   * @param secret whether a secret was inserted
   */
  record Expanded(String text, String unknown, boolean secret) {}

  private Expansion() {}

  static Expanded of(String text, Map<String, Variable> variables) {
    StringBuilder out = new StringBuilder();
    String unknown = "";
    boolean secret = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int close = next == '(' ? text.indexOf(')', i) : -1;
      if (c == '$' && next == '$') {
        out.append('$');
        i += 2;
      } else if (c == '$' && close > 0) {
        Variable variable = variables.get(text.substring(i + 2, close));
        if (variable == null) {
          out.append(text, i, close + 1);
        } else {
          // an unknown value stays as it was written, so that two ways of using it can be
          // distinguished
          out.append(variable.isKnown() ? variable.text() : text.substring(i, close + 1));
          unknown = unknown.isEmpty() ? variable.unknown() : unknown;
          secret |= variable.secret();
        }
        i = close + 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return new Expanded(out.toString(), unknown, secret);
  }
}
