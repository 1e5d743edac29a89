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
 * Work that is worth doing on the way down, but never a reason not to get there: not by what it
 * throws, memory that runs out included, and not by how long it takes.
 */
final class SideTask {
  private final String name;
  private final ForceStop forceStop;
  private final Duration longest;

  /**
   * Work of a kind.
   *
   * @param forceStop once a forced shutdown is asked for, the work is not waited for
   * @param longest how long it is waited for otherwise
   */
  SideTask(String name, ForceStop forceStop, Duration longest) {
    this.name = name;
    this.forceStop = forceStop;
    this.longest = longest;
  }

  /**
   * Does the work on a thread of its own, and waits for it.
   *
   * @param failed hears why it is not done, in one line
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
    ForceStop.Watch watch = forceStop.whenAsked(() -> done.complete(null));
    try {
      done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failed.accept("it took longer than " + longest.toSeconds() + " s");
    } catch (ExecutionException e) {
      failed.accept(reason(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watch.close();
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
