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
import java.util.function.Consumer;

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

  /**
   * Begins a step.
   *
   * @param work runs it in a scope of its own
   */
  void begin(String name, Scope scope, Consumer<Scope> work) {
    JobState job = scope.job();
    StopSignal stop = new StopSignal();
    job.stop().onRaise(stop::raise);
    Scope own = scope.fork(job.fork(stop));
    Started started =
        new Started(own, new JobState.Before(job.written, job.path), stop, new CountDownLatch(1));
    open.put(name, started);
    JobRunner.Timer unused =
        threads.after(
            Duration.ZERO,
            () -> {
              places.acquireUninterruptibly();
              try {
                work.accept(own);
              } finally {
                places.release();
                started.ended().countDown();
              }
            });
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
    awaitEnd(started.ended());
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
  private static void awaitEnd(CountDownLatch ended) {
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
