package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that may hold {@code ${{ }}}, parsed.
 *
 * @param source as it is written
 * @param parts the pieces in their order; none for an empty text
 */
public record Template(String source, List<Part> parts) {
  /** An empty text. */
  public static final Template EMPTY = new Template("", List.of());

  private static final String OPEN = "${{";
  private static final String CLOSE = "}}";

  /** A piece of a template. */
  public sealed interface Part {
    /** Text as it is. */
    record Literal(String text) implements Part {}

    /**
     * An expression.
     *
     * @param offset where its text begins in the source, behind <code>${{</code>, from 0
     */
    record Inserted(Expression expression, int offset) implements Part {}
  }

  public Template {
    parts = List.copyOf(parts);
  }

  /**
   * Returns the template of a text.
   *
   * @throws ExpressionSyntaxException if an expression in it has no end or is none; its offset
   *     counts from the text's beginning
   */
  public static Template parse(String source) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = source.indexOf(OPEN); open >= 0; open = source.indexOf(OPEN, from)) {
      if (open > from) {
        parts.add(new Part.Literal(source.substring(from, open)));
      }
      int begin = open + OPEN.length();
      int end = close(source, begin);
      if (end < 0) {
        throw new ExpressionSyntaxException(ExpressionPhrase.NOT_CLOSED.text(), open);
      }
      parts.add(new Part.Inserted(parsed(source.substring(begin, end), begin), begin));
      from = end + CLOSE.length();
    }
    if (from < source.length()) {
      parts.add(new Part.Literal(source.substring(from)));
    }
    return new Template(source, parts);
  }

  private static Expression parsed(String text, int begin) {
    try {
      return Expression.parse(text);
    } catch (ExpressionSyntaxException e) {
      throw new ExpressionSyntaxException(e.getMessage(), e.offset() + begin);
    }
  }

  /** Returns where an expression ends; the end within a string does not count. */
  private static int close(String source, int begin) {
    boolean string = false;
    for (int i = begin; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\'') {
        string = !string;
      } else if (!string && source.startsWith(CLOSE, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the expression if the text is nothing but one. */
  public Optional<Expression> single() {
    return parts.size() == 1 && parts.get(0) instanceof Part.Inserted inserted
        ? Optional.of(inserted.expression())
        : Optional.empty();
  }

  /** Returns the expressions in it, in written order. */
  public List<Part.Inserted> expressions() {
    return parts.stream()
        .filter(Part.Inserted.class::isInstance)
        .map(Part.Inserted.class::cast)
        .toList();
  }

  /** Returns whether the text holds no expression. */
  public boolean isLiteral() {
    return expressions().isEmpty();
  }

  /**
   * Returns the value: of any kind if the text is one expression, else a text.
   *
   * @throws EvaluationException if an expression cannot be evaluated
   */
  public Data evaluate(Scope scope) throws EvaluationException {
    Optional<Expression> single = single();
    Evaluator evaluator = new Evaluator(scope);
    if (single.isPresent()) {
      return evaluator.evaluate(single.get());
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          part instanceof Part.Literal literal
              ? literal.text()
              : evaluator.evaluate(((Part.Inserted) part).expression()).text());
    }
    return Data.of(text.toString());
  }

  /**
   * Returns the value as text.
   *
   * @throws EvaluationException if an expression cannot be evaluated
   */
  public String text(Scope scope) throws EvaluationException {
    return evaluate(scope).text();
  }
}
