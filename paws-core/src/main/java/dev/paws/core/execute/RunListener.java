package dev.paws.core.execute;

import dev.paws.core.health.Observation;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows a run, to show it. Called on the coordinator's thread; all methods but {@link #progress}
 * and {@link #removing} must return immediately.
 */
public interface RunListener {
  /** Ignores everything. */
  RunListener NONE = new RunListener() {};

  /** A step begins. */
  default void stepStarted(Step step) {}

  /** A step has ended; {@code failure} is empty if it succeeded. */
  default void stepEnded(Step step, Duration took, Optional<FailureCause> failure) {}

  /**
   * A container is about to be removed; this is the last chance to read its log. Called on the
   * thread that removes it, which waits until this returns.
   */
  default void removing(Operation.RemoveContainer operation) {}

  /** A pull or build made progress; called on the thread that does it. */
  default void progress(Step step, String part, String text, long done, long total) {}

  /**
   * The machine slept, or its clock was set forward; noticed after it woke. Deadlines do not count
   * that time.
   */
  default void slept(Duration duration) {}

  /** A container's health was observed; the output may hold secrets. */
  default void observed(Instance instance, Observation observation) {}

  /** The progress of all containers, each time one of them changed. */
  default void changed(List<InstanceProgress> containers) {}
}
