package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Parses one expression, by the precedence of GitHub's operators. */
final class Parser {
  private static final int DEEPEST = 50;
  private static final Set<String> STATUS = Set.of("success", "failure", "cancelled", "always");

  private final String text;
  private final Set<String> functions = new TreeSet<>();
  private int at;
  private int depth;

  private Parser(String text) {
    this.text = text;
  }

  /**
   * An expression.
   *
   * @param asksStatus whether it calls a status function anywhere
   */
  record Parsed(Node node, boolean asksStatus) {}

  static Parsed parse(String text) throws Failure {
    Parser parser = new Parser(text);
    Node node = parser.or();
    parser.blanks();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return new Parsed(node, parser.functions.stream().anyMatch(STATUS::contains));
  }

  private Failure unexpected() {
    return at < text.length()
        ? new Failure(PipelineRunPhrase.UNEXPECTED_SYMBOL.text(text.substring(at), at + 1, text))
        : new Failure(PipelineRunPhrase.UNEXPECTED_END.text(text));
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean eats(String token) {
    blanks();
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  private Node or() throws Failure {
    Node left = and();
    while (eats("||")) {
      Node a = left;
      Node b = and();
      left =
          contexts -> {
            Object value = a.value(contexts);
            return Coercion.truthy(value) ? value : b.value(contexts);
          };
    }
    return left;
  }

  private Node and() throws Failure {
    Node left = equality();
    while (eats("&&")) {
      Node a = left;
      Node b = equality();
      left =
          contexts -> {
            Object value = a.value(contexts);
            return Coercion.truthy(value) ? b.value(contexts) : value;
          };
    }
    return left;
  }

  private Node equality() throws Failure {
    Node left = comparison();
    while (true) {
      boolean equal = eats("==");
      if (!equal && !eats("!=")) {
        return left;
      }
      Node a = left;
      Node b = comparison();
      left = contexts -> Coercion.same(a.value(contexts), b.value(contexts)) == equal;
    }
  }

  private Node comparison() throws Failure {
    Node left = unary();
    while (true) {
      IntPredicate holds;
      if (eats("<=")) {
        holds = order -> order <= 0;
      } else if (eats(">=")) {
        holds = order -> order >= 0;
      } else if (eats("<")) {
        holds = order -> order < 0;
      } else if (eats(">")) {
        holds = order -> order > 0;
      } else {
        return left;
      }
      Node a = left;
      Node b = unary();
      left =
          contexts -> {
            OptionalInt order = Coercion.order(a.value(contexts), b.value(contexts));
            return order.isPresent() && holds.test(order.getAsInt());
          };
    }
  }

  private Node unary() throws Failure {
    blanks();
    if (text.startsWith("!", at) && !text.startsWith("!=", at)) {
      at++;
      deeper();
      Node operand = unary();
      depth--;
      return contexts -> !Coercion.truthy(operand.value(contexts));
    }
    return postfix();
  }

  private void deeper() throws Failure {
    depth++;
    if (depth > DEEPEST) {
      throw new Failure(PipelineRunPhrase.EXPRESSION_TOO_DEEP.text(DEEPEST));
    }
  }

  private Node postfix() throws Failure {
    Node node = primary();
    while (true) {
      if (eats("[")) {
        deeper();
        Node base = node;
        if (eats("*")) {
          node = contexts -> Lookup.all(base.value(contexts));
        } else {
          Node index = or();
          node = contexts -> Lookup.at(base.value(contexts), index.value(contexts));
        }
        depth--;
        if (!eats("]")) {
          throw unexpected();
        }
      } else if (eats(".")) {
        Node base = node;
        if (eats("*")) {
          node = contexts -> Lookup.all(base.value(contexts));
        } else {
          String name = name();
          node = contexts -> Lookup.at(base.value(contexts), name);
        }
      } else {
        return node;
      }
    }
  }

  private String name() throws Failure {
    blanks();
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (from == at || !text.substring(from, from + 1).matches("[A-Za-z_]")) {
      at = from;
      throw unexpected();
    }
    return text.substring(from, at);
  }

  private Node primary() throws Failure {
    blanks();
    if (eats("(")) {
      deeper();
      Node inside = or();
      depth--;
      if (!eats(")")) {
        throw unexpected();
      }
      return inside;
    }
    if (at >= text.length()) {
      throw unexpected();
    }
    char letter = text.charAt(at);
    if (letter == '\'') {
      String literal = string();
      return contexts -> literal;
    }
    if (Character.isDigit(letter) || "+-.".indexOf(letter) >= 0) {
      return numeral();
    }
    return named();
  }

  private String string() throws Failure {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) != '\'') {
        value.append(text.charAt(i));
      } else if (text.startsWith("''", i)) {
        value.append('\'');
        i++;
      } else {
        at = i + 1;
        return value.toString();
      }
    }
    throw unexpected();
  }

  private Node numeral() throws Failure {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || ".".indexOf(text.charAt(at)) >= 0
            || "+-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    double value = Coercion.parsed(text.substring(from, at));
    if (Double.isNaN(value)) {
      at = from;
      throw unexpected();
    }
    return contexts -> value;
  }

  private Node named() throws Failure {
    String name = name();
    switch (name) {
      case "true":
        return contexts -> true;
      case "false":
        return contexts -> false;
      case "null":
        return contexts -> null;
      case "NaN":
        return contexts -> Double.NaN;
      case "Infinity":
        return contexts -> Double.POSITIVE_INFINITY;
      default:
        break;
    }
    if (!eats("(")) {
      return contexts -> Lookup.context(contexts, name);
    }
    List<Node> arguments = new ArrayList<>();
    deeper();
    if (!eats(")")) {
      do {
        arguments.add(or());
      } while (eats(","));
      if (!eats(")")) {
        throw unexpected();
      }
    }
    depth--;
    String function = name.toLowerCase(Locale.ROOT);
    functions.add(function);
    return Function.call(function, arguments);
  }
}
