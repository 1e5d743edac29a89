package dev.paws.core.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Runs one schedule to its end, on the thread that calls {@link #run}. */
public final class Scheduler<S> {
  private final Schedule<S> schedule;
  private final EventLoop loop;
  private final Worker<S> worker;
  private final long deadline;
  private final SleepDetector sleep;

  /**
   * Creates a scheduler of these tasks.
   *
   * @param slots how many tasks that take a slot run at a time
   * @param deadline the monotonic time at which everything must have ended
   */
  public Scheduler(
      Collection<Task<S>> tasks, int slots, long deadline, EventLoop loop, Worker<S> worker) {
    this.schedule = new Schedule<>(tasks, slots);
    this.deadline = deadline;
    this.loop = loop;
    this.worker = worker;
    this.sleep = new SleepDetector(loop.now(), loop.timeOfDay());
  }

  /** Returns which steps wait, are under way and have ended, at the time of each call. */
  public Schedule<S> schedule() {
    return schedule;
  }

  /**
   * Reports the end of a step that is under way.
   *
   * @return how long it took; empty if it was not under way, because it had been abandoned
   */
  public Optional<Duration> ended(int id) {
    Duration took = schedule.age(id, loop.now());
    return schedule.state(id).end() ? Optional.of(took) : Optional.empty();
  }

  /**
   * Runs the schedule. Steps that are still under way at its early end are asked to stop and waited
   * for as long as their grace; those that do not end by then stay under way in {@link #schedule}.
   */
  public ScheduleEnd run() {
    ScheduleEnd end = work();
    windDown();
    return end;
  }

  private ScheduleEnd work() {
    dispatch();
    while (!schedule.isDone() && !worker.isStopping()) {
      if (loop.now() >= deadline) {
        worker.deadline();
        return ScheduleEnd.OUT_OF_TIME;
      }
      loop.handleNext(Math.min(deadline, Math.min(nextDue(), worker.nextWakeUp())));
      sleep.look(loop.now(), loop.timeOfDay()).ifPresent(worker::slept);
      keepLimits();
      worker.advance();
      dispatch();
    }
    return schedule.isDone() ? ScheduleEnd.DONE : ScheduleEnd.STOPPED;
  }

  /** Begins the tasks that are ready, heaviest first, while slots are free. */
  private void dispatch() {
    while (!worker.isStopping() && loop.now() < deadline) {
      Optional<TaskState<S>> next = schedule.next();
      if (next.isEmpty()) {
        return;
      }
      next.get().begin(loop.now());
      worker.begin(next.get().step());
    }
  }

  private void keepLimits() {
    for (TaskState<S> state : schedule.active()) {
      if (state.isOverdue(loop.now())) {
        stop(state, Worker.StopReason.LIMIT);
      }
    }
    for (TaskState<S> state : abandon()) {
      state.end();
    }
  }

  private void stop(TaskState<S> state, Worker.StopReason reason) {
    if (state.stop(loop.now())) {
      worker.stop(state.step(), reason);
    }
  }

  /** Abandons the tasks that did not end within their grace, and returns them. */
  private Collection<TaskState<S>> abandon() {
    Collection<TaskState<S>> late =
        schedule.active().stream().filter(state -> state.isBeyondGrace(loop.now())).toList();
    for (TaskState<S> state : late) {
      state.abandon();
      worker.abandon(state.step());
    }
    return late;
  }

  private void windDown() {
    long from = loop.now();
    schedule.active().forEach(state -> stop(state, Worker.StopReason.SCHEDULE_ENDS));
    while (loop.now() < from + longestGrace()) {
      loop.handleNext(Math.min(from + longestGrace(), nextDue()));
      abandon();
    }
    abandon();
  }

  /** Returns when the next limit or grace of a step under way is over. */
  private long nextDue() {
    return schedule.active().stream().mapToLong(TaskState::nextDue).min().orElse(Long.MAX_VALUE);
  }

  private long longestGrace() {
    long steps =
        schedule.active().stream()
            .mapToLong(state -> state.task().grace().toNanos())
            .max()
            .orElse(0);
    return Math.max(steps, worker.unfinished().toNanos());
  }
}
