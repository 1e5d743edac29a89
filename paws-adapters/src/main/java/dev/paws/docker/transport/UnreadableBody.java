package dev.paws.docker.transport;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** What was to be sent could not be read: no fault of the engine or the connection. */
public final class UnreadableBody extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  /** What was read, and why it failed. */
  public UnreadableBody(String what, IOException cause) {
    super("cannot read " + what + ": " + reason(cause), cause);
  }

  /** The JDK's own exceptions of the file system carry a reason only in their name. */
  private static String reason(IOException cause) {
    return switch (cause.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "it is gone";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
