package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ProcessSignals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Stops a container: sends its stop signal and waits for its end, at most for the grace period. The
 * wait is left out only if it is proved that the signal got lost.
 */
final class ContainerStop {
  private static final String KILL = "SIGKILL";

  /** How many looks have to agree about a process that does not sleep. */
  private static final int LOOKS = 3;

  private final Engine engine;

  ContainerStop(Engine engine) {
    this.engine = engine;
  }

  /**
   * Stops it.
   *
   * @param signal its stop signal
   * @param grace how long it may take; empty: as the container was created
   */
  void stop(ObservedContainer container, String signal, Optional<Duration> grace) {
    OptionalInt number = StopSignals.number(signal);
    Optional<ProcessSignals> before =
        number.isPresent()
            ? engine.signals(container).filter(look -> look.mayDrop(number.getAsInt()))
            : Optional.empty();
    if (before.isEmpty()) {
      engine.stop(container.id(), grace);
      return;
    }
    // Sent once only: many programs take a second signal for "at once".
    engine.kill(container.id(), signal);
    if (isLost(container, before.get(), number.getAsInt())
        || !engine.awaitEnd(container.id(), grace)) {
      engine.kill(container.id(), KILL);
    }
  }

  private boolean isLost(ObservedContainer container, ProcessSignals before, int signal) {
    List<ProcessSignals> after = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      Optional<ProcessSignals> next = engine.signals(container);
      if (next.isEmpty()) {
        return false;
      }
      after.add(next.get());
      boolean proved = DeafnessProof.holds(before, after, signal);
      if (!proved || look == LOOKS - 1) {
        return proved;
      }
    }
    return false;
  }
}
