package dev.paws.runtime;

import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.message.ProcessPhrase;
import dev.paws.core.value.ErrorText;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Useful work during a teardown that must never prevent it: not by an exception, not by running out
 * of memory, and not by taking too long.
 */
final class SideTask {
  /** Made before memory can run out. */
  private static final String OUT_OF_MEMORY = ProcessPhrase.OUT_OF_MEMORY.text();

  private final String name;
  private final ForceStop forceStop;
  private final Duration longest;

  /**
   * Creates the runner of one kind of work.
   *
   * @param forceStop once a forced shutdown is asked for, the work is not awaited any more
   * @param longest how long to wait for it otherwise
   */
  SideTask(String name, ForceStop forceStop, Duration longest) {
    this.name = name;
    this.forceStop = forceStop;
    this.longest = longest;
  }

  /** Does the work on a separate thread, and waits for it. */
  void run(Runnable work, Consumer<String> failed) {
    begin(work, failed).close();
  }

  /**
   * Begins the work on a separate thread.
   *
   * @param failed receives the reason in one line if it was not done, on the thread that waits
   * @return waits for the work when it is closed, at most until the limit after its beginning
   */
  ProcessRuntime.Attempt begin(Runnable work, Consumer<String> failed) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            work,
            task -> {
              Thread thread = new Thread(task, "paws-" + name);
              thread.setDaemon(true);
              thread.start();
            });
    ForceStop.Registration registration = forceStop.whenAsked(() -> done.complete(null));
    long end = System.nanoTime() + longest.toNanos();
    return () -> {
      try {
        await(done, end, failed);
      } finally {
        registration.close();
      }
    };
  }

  private void await(CompletableFuture<Void> done, long end, Consumer<String> failed) {
    try {
      done.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      failed.accept(ProcessPhrase.TOOK_TOO_LONG.text(longest.toSeconds()));
    } catch (ExecutionException e) {
      failed.accept(reason(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String reason(Throwable error) {
    if (error instanceof EngineException known) {
      return known.failure().text();
    }
    if (error instanceof OutOfMemoryError) {
      return OUT_OF_MEMORY;
    }
    return ErrorText.of(error);
  }
}
