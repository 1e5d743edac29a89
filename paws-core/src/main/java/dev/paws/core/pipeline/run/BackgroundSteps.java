package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/**
 * The steps of one job that run in the background. What they write counts once something has waited
 * for them. Used by the job's thread.
 *
 * @see <a
 *     href="https://github.com/actions/runner/blob/main/src/Runner.Worker/BackgroundStepCoordinator.cs">BackgroundStepCoordinator.cs</a>
 */
final class BackgroundSteps {
  /** As on GitHub. */
  private static final int MOST = 10;

  private final JobRunner.Timers threads;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Map<String, Started> open = new LinkedHashMap<>();

  /** A step that was begun. */
  private record Started(
      Scope scope, JobState.Before before, StopSignal stop, CountDownLatch ended) {}

  /**
   * Creates an empty set of steps.
   *
   * @param threads calls back on other threads
   */
  BackgroundSteps(JobRunner.Timers threads) {
    this.threads = threads;
  }

  /** Runs a step. */
  @FunctionalInterface
  interface Run {
    /**
     * Runs the step to its end.
     *
     * @param scope of its own
     * @param around is put around its work, which is done if its condition holds
     */
    void in(Scope scope, UnaryOperator<StepWork> around);
  }

  /** Begins a step; returns when its condition is known. */
  void begin(String name, Scope scope, Run step) {
    JobState job = scope.job();
    StopSignal stop = new StopSignal();
    job.stop().onRaise(stop::raise);
    Scope own = scope.fork(job.fork(stop));
    Started started =
        new Started(own, new JobState.Before(job.written, job.path), stop, new CountDownLatch(1));
    open.put(name, started);
    CountDownLatch begun = new CountDownLatch(1);
    JobRunner.Timer unused =
        threads.after(
            Duration.ZERO,
            () -> {
              try {
                step.in(own, work -> inPlace(begun, work));
              } finally {
                begun.countDown();
                started.ended().countDown();
              }
            });
    await(begun);
  }

  private StepWork inPlace(CountDownLatch begun, StepWork work) {
    return step -> {
      begun.countDown();
      places.acquireUninterruptibly();
      try {
        return work.run(step);
      } finally {
        places.release();
      }
    };
  }

  /**
   * Waits for steps and takes over what they did.
   *
   * @param names those to wait for; empty: all that nothing waited for
   */
  WorkResult await(Optional<List<String>> names, Scope scope) {
    boolean failed = false;
    for (String name : List.copyOf(names.orElseGet(() -> List.copyOf(open.keySet())))) {
      Started started = open.remove(name);
      if (started != null) {
        failed |= join(started, scope) == Result.FAILURE;
      }
    }
    if (failed) {
      return WorkResult.FAILURE;
    }
    return scope.job().stop().isRaised()
        ? new WorkResult(Result.CANCELLED, Optional.empty())
        : WorkResult.SUCCESS;
  }

  /** Ends a step. That it was cancelled then is no fault of the job; that it failed before is. */
  WorkResult cancel(String name, Scope scope) {
    Started started = open.remove(name);
    if (started != null) {
      started.stop().raise();
      if (join(started, scope) == Result.FAILURE && scope.job().status == Result.SUCCESS) {
        scope.job().status = Result.FAILURE;
      }
    }
    return WorkResult.SUCCESS;
  }

  /** Waits for all that is left, at the end of a job. */
  void drain(Scope scope) {
    if (!open.isEmpty()
        && await(Optional.empty(), scope).result() == Result.FAILURE
        && scope.job().status == Result.SUCCESS) {
      scope.job().status = Result.FAILURE;
    }
  }

  private static Result join(Started started, Scope scope) {
    await(started.ended());
    JobState fork = started.scope().job();
    Result conclusion =
        fork.results.isEmpty() ? Result.CANCELLED : fork.results.get(0).conclusion();
    scope.job().join(fork, started.before());
    started
        .scope()
        .steps
        .forEach(
            (id, step) -> {
              if (fork.results.stream().anyMatch(it -> it.id().equals(Optional.of(id)))) {
                scope.steps.put(id, step);
              }
            });
    scope.failed |= started.scope().failed;
    return conclusion;
  }

  /** The step ends by its own signal; the thread's interruption is kept for the caller. */
  private static void await(CountDownLatch ended) {
    boolean interrupted = false;
    while (ended.getCount() > 0) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
