package dev.paws.runtime;

import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.execute.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The machine's clocks and daemon threads. Closing it ends its threads, so that they do not keep
 * the class realm of the plugin alive.
 */
public final class ThreadRunEnvironment implements OpenRunEnvironment {
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final BlockingQueue<RunEvent> signals = new LinkedBlockingQueue<>();
  private final ExecutorService threads;
  private final Runnable onInterrupt;
  private volatile boolean interrupted;

  /**
   * Opens clocks and threads.
   *
   * @param onInterrupt called when the thread that waits for events is interrupted, which an
   *     embedding tool does to stop a build; the wait continues, so that the run can end in order,
   *     and the thread is marked interrupted again when this is closed
   */
  public ThreadRunEnvironment(Runnable onInterrupt) {
    this.onInterrupt = onInterrupt;
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "paws-work-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Instant timeOfDay() {
    return Instant.now();
  }

  @Override
  public void submit(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      if (!threads.isShutdown()) {
        throw e;
      }
      // Closed: nobody waits any more for work that an event still posts.
    }
  }

  @Override
  public void post(RunEvent signal) {
    signals.add(signal);
  }

  @Override
  public Optional<RunEvent> await(long until) {
    while (true) {
      try {
        return Optional.ofNullable(
            signals.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
      } catch (InterruptedException e) {
        interrupted = true;
        onInterrupt.run();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // What does not end now is a daemon thread in a call with its own deadline.
      boolean ended = threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      interrupted |= !ended && Thread.interrupted();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
