package dev.paws.core.pipeline.expression;

import java.util.Objects;

/** An expression cannot be evaluated with these values; the message is for the user. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates one with the reason in words. */
  public EvaluationException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
