package dev.paws.core.execute;

import dev.paws.core.health.Observation;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Passes everything on to another listener; a subclass adds what it does itself. */
public abstract class ForwardingRunListener implements RunListener {
  private final RunListener next;

  /**
   * Passes everything on.
   *
   * @param next hears everything too
   */
  protected ForwardingRunListener(RunListener next) {
    this.next = next;
  }

  @Override
  public void stepStarted(Step step) {
    next.stepStarted(step);
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<FailureCause> failure) {
    next.stepEnded(step, took, failure);
  }

  @Override
  public void removing(Operation.RemoveContainer operation) {
    next.removing(operation);
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    next.progress(step, part, text, done, total);
  }

  @Override
  public void slept(Duration duration) {
    next.slept(duration);
  }

  @Override
  public void observed(Instance instance, Observation observation) {
    next.observed(instance, observation);
  }

  @Override
  public void changed(List<InstanceProgress> containers) {
    next.changed(containers);
  }
}
