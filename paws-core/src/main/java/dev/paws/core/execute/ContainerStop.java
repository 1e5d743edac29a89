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
 * Stops a container: sends its stop signal and waits for its end, for the grace period at most. It
 * skips the wait only if the signal was provably lost.
 */
final class ContainerStop {
  private static final String KILL = "SIGKILL";

  /** How many looks at a process that does not sleep must agree. */
  private static final int LOOKS = 3;

  private final Engine engine;

  ContainerStop(Engine engine) {
    this.engine = engine;
  }

  /**
   * Stops the container.
   *
   * @param signal its stop signal
   * @param grace how long it may take; empty: as defined at its creation
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
    // Sent once only: many programs quit immediately on a second signal.
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
