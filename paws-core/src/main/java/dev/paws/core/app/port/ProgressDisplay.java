package dev.paws.core.app.port;

import dev.paws.core.health.Observation;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a run in words in which secrets are masked already; closed when the run has ended. */
public interface ProgressDisplay extends AutoCloseable {
  /** A step begins. */
  default void stepStarted(Step step) {}

  /** A step has ended; {@code failure} is empty if it succeeded. */
  default void stepEnded(Step step, Duration took, Optional<String> failure) {}

  /** A pull or build made progress; called on the thread that does it. */
  default void progress(Step step, String part, String text, long done, long total) {}

  /** A container's health was observed. */
  default void observed(Instance instance, Observation observation) {}

  /** The progress of all containers, each time one of them changed. */
  default void changed(List<ContainerLine> containers) {}

  @Override
  void close();
}
