package dev.paws.core.probe;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.message.HealthPhrase;
import java.util.Optional;

/**
 * Judges the state of a container that no check can be run in.
 *
 * @param server whether it is expected to run: it has a check, a published port, a restart policy
 *     or the role of a server, and nobody waits for its end
 */
public record ContainerRule(boolean server) {
  private static final int UNKNOWN_CODE = 0;

  /** Returns why it is not healthy; empty if it runs, or has done its work. */
  public Optional<String> problem(ContainerState state) {
    int code = state.exitCode();
    return switch (state.status()) {
      case RUNNING -> Optional.empty();
      case PAUSED -> Optional.of(HealthPhrase.PAUSED.text());
      case CREATED ->
          Optional.of(
              state.error().isEmpty()
                  ? HealthPhrase.NOT_STARTED.text()
                  : HealthPhrase.ENGINE_SAYS.text(state.error()));
      case RESTARTING -> Optional.of(HealthPhrase.RESTARTING.text(code));
      case REMOVING, DEAD -> Optional.of(HealthPhrase.DEAD.text());
      case EXITED -> exited(state, code);
    };
  }

  private Optional<String> exited(ContainerState state, int code) {
    if (state.oomKilled()) {
      return Optional.of(HealthPhrase.OUT_OF_MEMORY.text());
    }
    if (server) {
      // 128 + SIGKILL or SIGTERM: somebody stopped it
      boolean stopped = code == UNKNOWN_CODE || code == 137 || code == 143;
      return Optional.of((stopped ? HealthPhrase.STOPPED : HealthPhrase.EXITED).text(code));
    }
    return code == 0 ? Optional.empty() : Optional.of(HealthPhrase.EXITED.text(code));
  }

  /** Returns whether a container has done its work. */
  public static boolean isCompleted(ContainerState state) {
    return state.status() == Status.EXITED && state.exitCode() == 0;
  }
}
