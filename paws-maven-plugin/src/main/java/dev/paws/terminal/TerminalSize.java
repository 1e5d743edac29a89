package dev.paws.terminal;

import dev.paws.program.SearchPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks the terminal for its size without a library: by {@code stty}, which exists everywhere except
 * on Windows.
 */
final class TerminalSize {
  private static final File TERMINAL = new File("/dev/tty");
  private static final long PATIENCE_MILLIS = 500;

  private TerminalSize() {}

  static Screen ask(boolean colour) {
    Optional<Path> program = SearchPath.find(System.getenv(), "stty");
    if (!TERMINAL.exists() || program.isEmpty()) {
      return Screen.parse("", colour);
    }
    try {
      Process stty =
          new ProcessBuilder(program.get().toString(), "size")
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
