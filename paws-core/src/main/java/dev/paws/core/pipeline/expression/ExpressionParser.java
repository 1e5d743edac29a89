package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses an expression by its rules of precedence, with the runner's limit of nesting. */
final class ExpressionParser {
  private static final int MAX_DEPTH = 50;

  private final String text;
  private List<Token> tokens = List.of();
  private int next;
  private int depth;

  ExpressionParser(String text) {
    this.text = text;
  }

  Expression parse() {
    tokens = new ExpressionLexer(text).tokens();
    if (peek().kind() == Token.Kind.END) {
      throw new ExpressionSyntaxException(ExpressionPhrase.NO_EXPRESSION.text(), 0);
    }
    Expression expression = expression();
    if (peek().kind() != Token.Kind.END) {
      throw unexpected();
    }
    return expression;
  }

  private Expression expression() {
    return deeper(this::or);
  }

  private Expression or() {
    return chain("||", false, this::and);
  }

  private Expression and() {
    return chain("&&", true, this::equality);
  }

  private Expression chain(String symbol, boolean and, Supplier<Expression> operand) {
    Expression first = operand.get();
    if (!peek().is(symbol)) {
      return first;
    }
    return deeper(
        () -> {
          List<Expression> parts = new ArrayList<>(List.of(first));
          while (matches(symbol)) {
            parts.add(operand.get());
          }
          return new Expression.Logical(and, parts);
        });
  }

  private Expression equality() {
    Expression left = comparison();
    while (true) {
      if (matches("==")) {
        left = new Expression.Compare(Expression.Operator.EQUAL, left, comparison());
      } else if (matches("!=")) {
        left = new Expression.Compare(Expression.Operator.UNEQUAL, left, comparison());
      } else {
        return left;
      }
    }
  }

  private Expression comparison() {
    Expression left = unary();
    while (true) {
      if (matches("<")) {
        left = new Expression.Compare(Expression.Operator.LESS, left, unary());
      } else if (matches("<=")) {
        left = new Expression.Compare(Expression.Operator.AT_MOST, left, unary());
      } else if (matches(">")) {
        left = new Expression.Compare(Expression.Operator.GREATER, left, unary());
      } else if (matches(">=")) {
        left = new Expression.Compare(Expression.Operator.AT_LEAST, left, unary());
      } else {
        return left;
      }
    }
  }

  private Expression unary() {
    return matches("!") ? deeper(() -> new Expression.Not(unary())) : index();
  }

  private Expression index() {
    Token first = peek();
    Expression base = operand();
    if (first.kind() == Token.Kind.LITERAL) {
      return base;
    }
    int before = depth;
    while (true) {
      if (matches("[")) {
        base = bracket(base);
      } else if (matches(".")) {
        base = property(base);
      } else {
        depth = before;
        return base;
      }
      enter();
    }
  }

  private Expression bracket(Expression base) {
    if (matches("*")) {
      consume("]");
      return new Expression.Star(base);
    }
    Expression at = expression();
    consume("]");
    return new Expression.Index(base, at);
  }

  private Expression property(Expression base) {
    if (matches("*")) {
      return new Expression.Star(base);
    }
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected();
    }
    return new Expression.Index(base, new Expression.Literal(Data.of(take().text())));
  }

  private Expression operand() {
    Token token = peek();
    if (token.value() != null) {
      take();
      return new Expression.Literal(token.value());
    }
    if (token.kind() == Token.Kind.NAME) {
      take();
      return matches("(") ? call(token) : new Expression.Named(token.text(), token.offset());
    }
    if (!token.is("(")) {
      throw unexpected();
    }
    take();
    Expression inside = expression();
    consume(")");
    return inside;
  }

  private Expression call(Token name) {
    List<Expression> arguments = new ArrayList<>();
    if (!matches(")")) {
      do {
        arguments.add(expression());
      } while (matches(","));
      consume(")");
    }
    return new Expression.Call(name.text(), arguments, name.offset());
  }

  private <T> T deeper(Supplier<T> inside) {
    enter();
    T result = inside.get();
    depth--;
    return result;
  }

  private void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new ExpressionSyntaxException(
          ExpressionPhrase.TOO_DEEP.text(MAX_DEPTH), peek().offset());
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private boolean matches(String symbol) {
    boolean found = peek().is(symbol);
    next += found ? 1 : 0;
    return found;
  }

  private void consume(String symbol) {
    if (!matches(symbol)) {
      throw unexpected();
    }
  }

  private ExpressionSyntaxException unexpected() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      return new ExpressionSyntaxException(
          ExpressionPhrase.UNEXPECTED_SYMBOL.text(token.text()), token.offset());
    }
    // the last word is named, since there is nothing to name at the end
    Token last = tokens.get(Math.max(0, next - 1));
    return new ExpressionSyntaxException(
        ExpressionPhrase.UNEXPECTED_END.text(last.text()), last.offset());
  }
}
