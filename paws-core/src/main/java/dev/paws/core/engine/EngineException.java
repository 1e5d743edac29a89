package dev.paws.core.engine;

/** The engine did not do what it was asked; {@link #failure()} says in which way. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EngineFailure failure;

  public EngineException(EngineFailure failure) {
    super(failure.text());
    this.failure = failure;
  }

  public EngineException(EngineFailure failure, Throwable cause) {
    super(failure.text(), cause);
    this.failure = failure;
  }

  /** What went wrong. */
  public EngineFailure failure() {
    return failure;
  }
}
