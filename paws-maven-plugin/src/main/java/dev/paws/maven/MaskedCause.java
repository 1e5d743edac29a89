package dev.paws.maven;

import dev.paws.core.secret.SecretValues;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a cause whose message holds a secret: it shows the class, the place and the masked
 * message.
 */
final class MaskedCause extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private MaskedCause(String text, @Nullable Throwable cause, StackTraceElement[] trace) {
    super(text, cause);
    setStackTrace(trace);
  }

  /**
   * Returns the cause itself if neither it nor its own causes hold a secret, otherwise its masked
   * replacement. What only wraps another error, and repeats it with its class, is left out: Maven
   * adds the messages of all causes to the line that users see.
   */
  static @Nullable Throwable of(@Nullable Throwable cause, SecretValues hidden) {
    if (cause == null) {
      return null;
    }
    Throwable wrapped = cause.getCause();
    if (wrapped != null && wrapped.toString().equals(cause.getMessage())) {
      return of(wrapped, hidden);
    }
    Throwable under = of(wrapped, hidden);
    String text = String.valueOf(cause);
    String masked = hidden.inText(text);
    return masked.equals(text) && under == wrapped && cause.getSuppressed().length == 0
        ? cause
        : new MaskedCause(masked, under, cause.getStackTrace());
  }
}
