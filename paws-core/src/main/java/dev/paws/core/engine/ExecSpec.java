package dev.paws.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command to run in a container. */
public record ExecSpec(
    List<String> command,
    Map<String, String> environment,
    Optional<String> user,
    Optional<String> workingDirectory,
    boolean privileged) {
  public ExecSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Returns the command with defaults for everything else. */
  public static ExecSpec of(List<String> command) {
    return new ExecSpec(command, Map.of(), Optional.empty(), Optional.empty(), false);
  }
}
