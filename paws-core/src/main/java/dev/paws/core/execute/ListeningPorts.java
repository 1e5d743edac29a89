package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the TCP ports on which something listens inside a container, in the kernel's own table
 * (proc(5), {@code /proc/net/tcp}). This needs {@code cat} in the image.
 */
final class ListeningPorts {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ExecSpec TABLES =
      ExecSpec.of(List.of("cat", "/proc/net/tcp", "/proc/net/tcp6"));
  private static final String LISTEN = "0A";
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int HEXADECIMAL = 16;
  private static final String LOOPBACK = "0100007F";
  private static final String LOOPBACK_6 = "00000000000000000000000001000000";

  private ListeningPorts() {}

  /**
   * Returns the ports that are reachable from outside of the container; empty if that cannot be
   * seen.
   */
  static Optional<Set<Integer>> of(Engine engine, String container) {
    ExecResult tables;
    try {
      tables = engine.exec(container, TABLES, PATIENCE);
    } catch (EngineException e) {
      return Optional.empty();
    }
    // Without IPv6 there is no second table, and cat fails after it has written the first one.
    return tables.timedOut() || !tables.output().contains("local_address")
        ? Optional.empty()
        : Optional.of(parse(tables.output()));
  }

  static Set<Integer> parse(String tables) {
    return tables
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields.length > STATE && fields[STATE].equals(LISTEN))
        .map(fields -> fields[LOCAL].split(":", 2))
        .filter(local -> local.length == 2 && local[1].matches("[0-9A-F]{4}"))
        .filter(local -> !local[0].equals(LOOPBACK) && !local[0].equals(LOOPBACK_6))
        .map(local -> Integer.parseInt(local[1], HEXADECIMAL))
        .collect(Collectors.toUnmodifiableSet());
  }
}
