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

  /** A shell without echo is worse than a pause. */
  private static final long RESTORE_MILLIS = 5_000;

  private Stty() {}

  static boolean isThere() {
    return TERMINAL.exists() && program().isPresent();
  }

  private static Optional<Path> program() {
    return SearchPath.find(System.getenv(), "stty");
  }

  /**
   * Gives the terminal the settings that {@code stty -g} printed before; the usual ones if none.
   */
  static void restore(String settings) {
    if (settings.isEmpty() || output(RESTORE_MILLIS, settings).isEmpty()) {
      output(RESTORE_MILLIS, "sane");
    }
  }

  /** Returns what the program prints; empty if there is none, no terminal or no answer. */
  static String output(String... arguments) {
    return output(PATIENCE_MILLIS, arguments).orElse("");
  }

  private static Optional<String> output(long patience, String... arguments) {
    if (!isThere()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
    command.addAll(List.of(arguments));
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(patience, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return Optional.empty();
      }
      byte[] printed = stty.getInputStream().readNBytes(512);
      return stty.exitValue() == 0
          ? Optional.of(new String(printed, StandardCharsets.US_ASCII))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
