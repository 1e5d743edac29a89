package dev.paws.maven;

import dev.paws.core.secret.SecretValues;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Stands for a cause whose words hold something secret: its kind, its place, its words masked. */
final class MaskedCause extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private MaskedCause(String text, @Nullable Throwable cause, StackTraceElement[] trace) {
    super(text, cause);
    setStackTrace(trace);
  }

  /** The cause itself where neither it nor a cause of it holds anything secret. */
  static @Nullable Throwable of(@Nullable Throwable cause, SecretValues hidden) {
    if (cause == null) {
      return null;
    }
    Throwable under = of(cause.getCause(), hidden);
    String text = String.valueOf(cause);
    String masked = hidden.inText(text);
    return masked.equals(text) && under == cause.getCause() && cause.getSuppressed().length == 0
        ? cause
        : new MaskedCause(masked, under, cause.getStackTrace());
  }
}
