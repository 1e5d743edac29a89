package dev.paws.host;

import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.PortHolder;
import dev.paws.program.SearchPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds who holds a port with {@code lsof}, for systems without {@code /proc}. */
final class Lsof {
  private static final long PATIENCE_SECONDS = 3;

  private Lsof() {}

  static Optional<PortHolder> holder(HostPort port) {
    Optional<Path> program = SearchPath.find(System.getenv(), "lsof");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    String lsof = program.get().toString();
    String which = port.protocol().toUpperCase(Locale.ROOT) + ":" + port.port();
    List<String> command =
        port.protocol().equals("tcp")
            ? List.of(lsof, "-nP", "-Fpc", "-i" + which, "-sTCP:LISTEN")
            : List.of(lsof, "-nP", "-Fpc", "-i" + which);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          return Optional.empty();
        }
        return parse(out.lines().toList());
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty(); // it cannot be run
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Returns the first process in lines such as {@code p123} and {@code cnginx}; empty if there is
   * none.
   */
  static Optional<PortHolder> parse(List<String> lines) {
    Optional<Long> pid =
        lines.stream()
            .filter(line -> line.matches("p\\d+"))
            .map(line -> Long.valueOf(line.substring(1)))
            .findFirst();
    String name =
        lines.stream()
            .filter(line -> line.startsWith("c"))
            .map(line -> line.substring(1))
            .findFirst()
            .orElse("?");
    return pid.map(number -> new PortHolder(number, name));
  }
}
