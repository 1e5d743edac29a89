package dev.paws.runtime;

import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.ForceStop;
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

  /**
   * Does the work on a separate thread, and waits for it.
   *
   * @param failed receives the reason in one line if it was not done
   */
  void run(Runnable work, Consumer<String> failed) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            work,
            task -> {
              Thread thread = new Thread(task, "paws-" + name);
              thread.setDaemon(true);
              thread.start();
            });
    ForceStop.Registration registration = forceStop.whenAsked(() -> done.complete(null));
    try {
      done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failed.accept("it took longer than " + longest.toSeconds() + " s");
    } catch (ExecutionException e) {
      failed.accept(reason(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      registration.close();
    }
  }

  private static String reason(Throwable error) {
    if (error instanceof EngineException known) {
      return known.failure().text();
    }
    if (error instanceof OutOfMemoryError) {
      return "memory ran out; give Maven more with MAVEN_OPTS=-Xmx…";
    }
    String message = error.getMessage();
    return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
  }
}
