package dev.paws.pipeline;

import dev.paws.core.pipeline.run.JobRunner;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Timers on a thread that does not keep the process alive. */
public final class JobTimers implements JobRunner.Timers {
  @Override
  public JobRunner.Timer after(Duration time, Runnable callback) {
    Timer timer = new Timer("paws-job-timer", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            callback.run();
          }
        },
        time.toMillis());
    return timer::cancel;
  }
}
