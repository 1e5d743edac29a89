package dev.paws.docker.api;

import dev.paws.core.engine.EngineException;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.EnginePhrase;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The daemon threads for calls to one engine; there are as many as calls under way. */
public final class Workers implements AutoCloseable {
  private final ExecutorService pool;

  public Workers() {
    AtomicInteger count = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "paws-engine-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  <T> Future<T> submit(Callable<T> work) {
    try {
      return pool.submit(work);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  /** Starts work that runs until it ends by itself. */
  public void run(Runnable work) {
    try {
      pool.execute(work);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  private static EngineException closed(RejectedExecutionException e) {
    return Failures.broken(EngineCall.ANY.text(), EnginePhrase.CONNECTION_CLOSED.text(), e);
  }

  /**
   * Runs all works in parallel and returns their results in order; throws what the first of them
   * threw.
   */
  public <T> List<T> all(List<? extends Callable<T>> works) {
    List<Future<T>> futures = new ArrayList<>();
    works.forEach(work -> futures.add(submit(work)));
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        // Each work has its own deadlines.
        results.add(future.get());
      }
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(true));
      Thread.currentThread().interrupt();
      throw Failures.broken(EngineCall.ANY.text(), EnginePhrase.INTERRUPTED.text(), e);
    } catch (ExecutionException e) {
      futures.forEach(future -> future.cancel(true));
      throw new Failed(e).asFailure(EngineCall.ANY.text(), EnginePhrase.THE_ENGINE.text());
    }
    return results;
  }

  /**
   * Waits for a work's result.
   *
   * @param until returns the {@link System#nanoTime()} at which to give up; called again at that
   *     time, because it may have changed
   */
  <T> T await(Future<T> future, LongSupplier until) throws InterruptedException, GaveUp, Failed {
    while (true) {
      long left = until.getAsLong() - System.nanoTime();
      try {
        return future.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (until.getAsLong() - System.nanoTime() <= 0) {
          future.cancel(true);
          throw new GaveUp(e);
        }
      } catch (ExecutionException | CancellationException e) {
        throw new Failed(e);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** The wait was given up. */
  static final class GaveUp extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    GaveUp(Throwable cause) {
      super(cause);
    }
  }

  /** The work itself threw. */
  static final class Failed extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    Failed(Throwable cause) {
      super(cause instanceof ExecutionException ? cause.getCause() : cause);
    }

    EngineException asFailure(String call, String address) {
      Throwable cause = getCause() == null ? this : getCause();
      if (cause instanceof EngineException already) {
        // Thrown on another thread: keeps the failure and shows the caller's stack.
        return new EngineException(already.failure(), already);
      }
      if (cause instanceof Error error) {
        throw error;
      }
      return Failures.io(call, address, cause);
    }
  }
}
