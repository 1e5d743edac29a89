package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** The content to send could not be read: no fault of the engine or the connection. */
public final class UnreadableBody extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Creates it with what was read, and why that failed. */
  public UnreadableBody(String what, IOException cause) {
    super(TransportPhrase.UNREADABLE.text(what, reason(cause)), cause);
  }

  /** The JDK's file system exceptions carry a reason only in their class name. */
  private static String reason(IOException cause) {
    return switch (cause.getClass().getSimpleName()) {
      case "AccessDeniedException" -> TransportPhrase.PERMISSION_DENIED.text();
      case "NoSuchFileException" -> TransportPhrase.GONE.text();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
