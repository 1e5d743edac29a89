package dev.paws.core.engine.inspect;

import dev.paws.core.engine.spec.HealthSpec;
import java.util.List;
import java.util.Optional;

/**
 * The process of a container, or what an image gives the containers that do not set their own.
 *
 * @param environment entries {@code NAME=value}, in the engine's order
 * @param user {@code user}, {@code user:group}, by name or number
 * @param stopSignal as it was asked for: {@code QUIT}, {@code SIGQUIT} or {@code 3}
 * @param healthCheck empty if there is none; its test is {@code [NONE]} if it is switched off
 */
public record ProcessConfig(
    List<String> entrypoint,
    List<String> command,
    List<String> environment,
    String workingDirectory,
    String user,
    String stopSignal,
    Optional<HealthSpec> healthCheck) {
  /** Nothing set. */
  public static final ProcessConfig NONE = of(List.of(), List.of());

  public ProcessConfig {
    entrypoint = List.copyOf(entrypoint);
    command = List.copyOf(command);
    environment = List.copyOf(environment);
  }

  /** Returns a process of which only the command and the environment are set. */
  public static ProcessConfig of(List<String> command, List<String> environment) {
    return new ProcessConfig(List.of(), command, environment, "", "", "", Optional.empty());
  }

  /** Returns the same process with another health check. */
  public ProcessConfig with(Optional<HealthSpec> newHealthCheck) {
    return new ProcessConfig(
        entrypoint, command, environment, workingDirectory, user, stopSignal, newHealthCheck);
  }
}
