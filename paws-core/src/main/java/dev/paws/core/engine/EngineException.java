package dev.paws.core.engine;

/** A call to the engine failed; {@link #failure()} says how. */
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

  /** Returns what went wrong. */
  public EngineFailure failure() {
    return failure;
  }
}
