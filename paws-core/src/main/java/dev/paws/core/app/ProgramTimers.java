package dev.paws.core.app;

import dev.paws.core.pipeline.run.JobRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The timers of a program that runs: its limit, and what follows a signal. They end with it. */
final class ProgramTimers {
  private final JobRunner.Timers timers;
  private final List<JobRunner.Timer> running = new ArrayList<>();

  ProgramTimers(JobRunner.Timers timers) {
    this.timers = timers;
  }

  /** Runs work later, unless the program has ended by then. */
  void after(Duration time, Runnable work) {
    JobRunner.Timer timer = timers.after(time, work);
    synchronized (running) {
      running.add(timer);
    }
  }

  /** Stops all of them. */
  void stop() {
    synchronized (running) {
      running.forEach(JobRunner.Timer::stop);
    }
  }
}
