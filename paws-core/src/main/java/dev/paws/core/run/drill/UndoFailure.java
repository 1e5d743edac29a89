package dev.paws.core.run.drill;

import java.io.Serial;

/** A program that should have undone a fault refused; the message has its words. */
public final class UndoFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UndoFailure(String reason) {
    super(reason);
  }

  /** Returns what the program says. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
