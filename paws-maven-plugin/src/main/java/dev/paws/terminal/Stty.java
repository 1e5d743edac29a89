package dev.paws.terminal;

import dev.paws.program.SearchPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program that knows the terminal; it exists everywhere except on Windows. */
final class Stty {
  private static final File TERMINAL = new File("/dev/tty");
  private static final long PATIENCE_MILLIS = 500;

  private Stty() {}

  static boolean isThere() {
    return TERMINAL.exists() && program().isPresent();
  }

  private static Optional<Path> program() {
    return SearchPath.find(System.getenv(), "stty");
  }

  /** Returns what the program prints; empty if there is none, no terminal or no answer. */
  static String output(String... arguments) {
    if (!isThere()) {
      return "";
    }
    List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
    command.addAll(List.of(arguments));
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return "";
      }
      return new String(stty.getInputStream().readNBytes(512), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
