package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates texts with {@code ${{ }}}. */
public final class PlainExpressions implements Expressions {
  private static final String OPEN = "${{";
  private static final int LONGEST = 21_000;

  /** A piece of a text: literal, or an expression. */
  private record Piece(String text, boolean isExpression) {}

  @Override
  public @Nullable Object value(String text, Contexts contexts) throws Failure {
    List<Piece> pieces = pieces(text);
    if (pieces.size() == 1 && pieces.get(0).isExpression()) {
      return result(parse(pieces.get(0).text()).node().value(contexts));
    }
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(
          piece.isExpression()
              ? Coercion.text(result(parse(piece.text()).node().value(contexts)))
              : piece.text());
    }
    return out.toString();
  }

  @Override
  public String text(String text, Contexts contexts) throws Failure {
    return Coercion.text(value(text, contexts));
  }

  @Override
  public String print(@Nullable Object value) {
    return Coercion.text(Lookup.plain(value));
  }

  @Override
  public boolean condition(Optional<String> text, Contexts contexts) throws Failure {
    if (text.isEmpty() || text.get().isBlank()) {
      return contexts.functions().success(List.of());
    }
    List<Piece> pieces = pieces(text.get());
    boolean asksStatus = false;
    for (Piece piece : pieces) {
      asksStatus |= piece.isExpression() && parse(piece.text()).asksStatus();
    }
    boolean bare = pieces.stream().noneMatch(Piece::isExpression);
    if (bare) {
      asksStatus = parse(text.get()).asksStatus();
    }
    if (!asksStatus && !contexts.functions().success(List.of())) {
      return false;
    }
    return Coercion.truthy(
        bare ? result(parse(text.get()).node().value(contexts)) : value(text.get(), contexts));
  }

  private static @Nullable Object result(@Nullable Object value) {
    return value instanceof Node.Filtered filtered ? filtered.items() : value;
  }

  private static Parser.Parsed parse(String text) throws Failure {
    if (text.length() > LONGEST) {
      throw new Failure(PipelineRunPhrase.EXPRESSION_TOO_LONG.text(LONGEST));
    }
    return Parser.parse(text.strip());
  }

  private static List<Piece> pieces(String text) throws Failure {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      if (open > from) {
        pieces.add(new Piece(text.substring(from, open), false));
      }
      int end = end(text, open + OPEN.length());
      pieces.add(new Piece(text.substring(open + OPEN.length(), end), true));
      from = end + 2;
    }
    if (from < text.length() || pieces.isEmpty()) {
      pieces.add(new Piece(text.substring(from), false));
    }
    return pieces;
  }

  /** Returns where the expression ends; {@code }}} inside a string does not end it. */
  private static int end(String text, int from) throws Failure {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\'') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith("}}", at)) {
        return at;
      }
    }
    throw new Failure(PipelineRunPhrase.UNCLOSED_EXPRESSION.text(text));
  }
}
