package dev.paws.core.pipeline.expression;

import java.util.Objects;

/** A text is no expression. */
public final class ExpressionSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  ExpressionSyntaxException(String message, int offset) {
    super(message, null, false, false);
    this.offset = offset;
  }

  /** Returns where in the expression the mistake is, from 0. */
  public int offset() {
    return offset;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
