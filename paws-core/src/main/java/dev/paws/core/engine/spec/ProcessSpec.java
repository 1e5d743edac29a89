package dev.paws.core.engine.spec;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs in a container.
 *
 * @param entrypoint replaces the image's; an empty list clears it
 * @param command replaces the image's; an empty list clears it
 * @param environment variables with their values, in order
 * @param unset variables of the image to remove
 * @param init whether the engine starts an init process first; empty: the engine's default
 * @param stopGrace how long {@code stop} waits before it kills
 */
public record ProcessSpec(
    Optional<List<String>> entrypoint,
    Optional<List<String>> command,
    Map<String, String> environment,
    List<String> unset,
    Optional<String> workingDirectory,
    Optional<String> user,
    List<String> groups,
    boolean tty,
    boolean stdinOpen,
    Optional<Boolean> init,
    Optional<String> stopSignal,
    Optional<Duration> stopGrace) {
  public ProcessSpec {
    entrypoint = entrypoint.map(List::copyOf);
    command = command.map(List::copyOf);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    unset = List.copyOf(unset);
    groups = List.copyOf(groups);
  }

  /** Creates a process that keeps all variables of the image. */
  public ProcessSpec(
      Optional<List<String>> entrypoint,
      Optional<List<String>> command,
      Map<String, String> environment,
      Optional<String> workingDirectory,
      Optional<String> user,
      List<String> groups,
      boolean tty,
      boolean stdinOpen,
      Optional<Boolean> init,
      Optional<String> stopSignal,
      Optional<Duration> stopGrace) {
    this(
        entrypoint,
        command,
        environment,
        List.of(),
        workingDirectory,
        user,
        groups,
        tty,
        stdinOpen,
        init,
        stopSignal,
        stopGrace);
  }
}
