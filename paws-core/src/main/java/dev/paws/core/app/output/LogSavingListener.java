package dev.paws.core.app.output;

import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a run on a display, and saves the logs of containers that are removed. */
record LogSavingListener(RunListener display, LogFiles logs) implements RunListener {
  @Override
  public void stepStarted(Step step) {
    display.stepStarted(step);
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<String> failure) {
    display.stepEnded(step, took, failure);
  }

  @Override
  public void removing(Operation.RemoveContainer operation) {
    logs.removing(operation);
    display.removing(operation);
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    display.progress(step, part, text, done, total);
  }

  @Override
  public void slept(Duration duration) {
    display.slept(duration);
  }

  @Override
  public void changed(List<InstanceProgress> containers) {
    display.changed(containers);
  }
}
