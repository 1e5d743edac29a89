package dev.paws.core.value;

import org.jspecify.annotations.Nullable;

/** The words that an error brings along. */
public final class ErrorText {
  private ErrorText() {}

  /**
   * Returns the error's message, or the name of its class if it has no message. An error that only
   * repeats its cause is skipped for the cause.
   */
  public static String of(Throwable error) {
    String message = error.getMessage();
    Throwable cause = error.getCause();
    if (cause != null && cause.toString().equals(message)) {
      return of(cause);
    }
    return of(error, message);
  }

  /**
   * Returns the reason that was read from an error, or the name of the error's class if the reason
   * is missing or blank.
   */
  public static String of(Throwable error, @Nullable String reason) {
    return reason == null || reason.isBlank() ? error.getClass().getSimpleName() : reason;
  }
}
