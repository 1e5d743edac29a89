package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.parity.ParityResult;
import java.util.List;

/** Shows and stores the results of comparisons, and fails if a difference is too severe. */
public interface ParityPublisher {
  /**
   * Publishes the results.
   *
   * @throws GoalFailure if a difference is as severe as the settings' {@code failOn}
   */
  void publish(List<ParityResult> results, DiffSettings settings, Reporter reporter);
}
