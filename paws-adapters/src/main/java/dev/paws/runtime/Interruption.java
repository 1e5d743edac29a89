package dev.paws.runtime;

import dev.paws.core.app.port.ProcessRuntime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reacts if the process is asked to end (SIGINT, SIGTERM) during work that needs a cleanup, and
 * delays the end until that is done.
 *
 * <p>The shutdown hook uses only this class, {@link SecondSignal}, which is loaded with it, and JDK
 * classes: when a build ends normally, the class realm is closed before the process ends, and a
 * hook that loads a class then dies. Closing an interruption removes the hook.
 */
public final class Interruption implements ProcessRuntime.Guard {
  private static final long LONGEST_END_MINUTES = 5;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean begun;

  private Interruption(Runnable action, long patienceSeconds, Consumer<String> say) {
    SecondSignal second = SecondSignal.OF_PROCESS;
    hook =
        new Thread(
            () -> {
              second.listen(say);
              run(action, patienceSeconds);
            },
            "paws-interrupted");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      begun = true; // the process ends already
      action.run();
    }
  }

  /**
   * Protects work until {@link #close}.
   *
   * @param cancel asks the work to stop; returns immediately
   * @param patienceSeconds the longest that the end of the process waits for {@link #close}
   * @param say receives messages for the user at that time
   */
  public static Interruption during(Runnable cancel, long patienceSeconds, Consumer<String> say) {
    return new Interruption(cancel, patienceSeconds, say);
  }

  /**
   * Protects a resource until {@link #close}.
   *
   * @param cleanUp removes the resource; the end of the process waits for it
   * @param say receives messages for the user at that time
   */
  public static Interruption before(Runnable cleanUp, Consumer<String> say) {
    return new Interruption(cleanUp, 0, say);
  }

  /**
   * Returns immediately, unless the process is ending: then it blocks until the end. Code that
   * continues while the hooks run meets what they have closed; Maven 4 then prints a stack trace
   * about its terminal.
   */
  public static void stayWhileProcessEnds() {
    Thread probe = new Thread(() -> {}, "paws-probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException e) {
      try {
        // The end of the process ends this too; the limit is for hanging hooks of others.
        new CountDownLatch(1).await(LONGEST_END_MINUTES, TimeUnit.MINUTES);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Runnable action, long patienceSeconds) {
    begun = true;
    action.run();
    try {
      if (!over.await(patienceSeconds, TimeUnit.SECONDS)) {
        return; // what is left carries labels, by which the next run finds it
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the protection: the process may end. */
  @Override
  public void close() {
    over.countDown();
    if (!begun) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        begun = true; // it ends just now, and the hook finds the latch open
      }
    }
  }
}
