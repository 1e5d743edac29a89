package dev.paws.core.pipeline.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** An expression, parsed. */
public sealed interface Expression {
  /** The functions that ask how the job or its ancestors went. */
  Set<String> STATUS_FUNCTIONS = Set.of("success", "failure", "cancelled", "always");

  /** A value. */
  record Literal(Data value) implements Expression {}

  /**
   * A context.
   *
   * @param name as it is written
   * @param offset where it begins in the text, from 0
   */
  record Named(String name, int offset) implements Expression {}

  /** A property or item. */
  record Index(Expression of, Expression at) implements Expression {}

  /** All properties or items. */
  record Star(Expression of) implements Expression {}

  /**
   * A call.
   *
   * @param name as it is written
   * @param offset where it begins in the text, from 0
   */
  record Call(String name, List<Expression> arguments, int offset) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** Returns the name in lower case. */
    public String function() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  /** The contrary. */
  record Not(Expression of) implements Expression {}

  /** All of them, or one of them. */
  record Logical(boolean and, List<Expression> parts) implements Expression {
    public Logical {
      parts = List.copyOf(parts);
    }
  }

  /** A comparison. */
  record Compare(Operator operator, Expression left, Expression right) implements Expression {}

  /** The operators that compare. */
  enum Operator {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST
  }

  /**
   * Returns the expression of a text without its {@code ${{ }}}.
   *
   * @throws ExpressionSyntaxException if the text is not a valid expression
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** Hands over this expression and all that it holds, in written order. */
  default void walk(Consumer<Expression> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.walk(visitor));
  }

  /** Returns the expressions that this one is directly made of. */
  default List<Expression> children() {
    if (this instanceof Index index) {
      return List.of(index.of(), index.at());
    }
    if (this instanceof Star star) {
      return List.of(star.of());
    }
    if (this instanceof Call call) {
      return call.arguments();
    }
    if (this instanceof Not not) {
      return List.of(not.of());
    }
    if (this instanceof Logical logical) {
      return logical.parts();
    }
    return this instanceof Compare compare ? List.of(compare.left(), compare.right()) : List.of();
  }

  /** Returns all calls in it, in written order. */
  default List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    walk(
        part -> {
          if (part instanceof Call call) {
            calls.add(call);
          }
        });
    return calls;
  }

  /** Returns whether it calls a status function anywhere. */
  default boolean asksForStatus() {
    return calls().stream().anyMatch(call -> STATUS_FUNCTIONS.contains(call.function()));
  }
}
