package dev.paws.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Asks the terminal for its size, without a library: {@code stty} knows, on all but Windows. */
final class TerminalSize {
  private static final File TERMINAL = new File("/dev/tty");
  private static final long PATIENCE_MILLIS = 500;

  private TerminalSize() {}

  static Screen ask(boolean colour) {
    if (!TERMINAL.exists()) {
      return Screen.parse("", colour);
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return Screen.parse("", colour);
      }
      byte[] answer = stty.getInputStream().readNBytes(64);
      return Screen.parse(new String(answer, StandardCharsets.US_ASCII), colour);
    } catch (IOException e) {
      return Screen.parse("", colour);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Screen.parse("", colour);
    }
  }
}
