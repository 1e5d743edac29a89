package dev.paws.core.execute;

import dev.paws.core.health.Observation;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Watches a run, to show it. Called on the coordinator's thread and must return at once, except
 * {@link #progress} and {@link #removing}.
 */
public interface RunListener {
  /** Nobody watches. */
  RunListener NONE = new RunListener() {};

  /** A step begins. */
  default void stepStarted(Step step) {}

  /** A step has ended; {@code failure} in one line where it failed. */
  default void stepEnded(Step step, Duration took, Optional<String> failure) {}

  /**
   * A container is about to be removed; the last chance to read its log. Called from the thread
   * that removes it, which goes on when this returns.
   */
  default void removing(Operation.RemoveContainer operation) {}

  /** A pull or build gets on; called from the thread that does it. */
  default void progress(Step step, String part, String text, long done, long total) {}

  /**
   * The machine slept, or its clock was set forward; found when it woke. Deadlines do not count it.
   */
  default void slept(Duration duration) {}

  /** One more observation of a container's health, as it is made; output may hold secrets. */
  default void observed(Instance instance, Observation observation) {}

  /** Where each container stands, whenever that changed. */
  default void changed(List<InstanceProgress> containers) {}
}
