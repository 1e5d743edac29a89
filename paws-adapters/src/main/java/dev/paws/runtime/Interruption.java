package dev.paws.runtime;

import dev.paws.core.app.port.ProcessRuntime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hears that the process is asked to end (SIGINT, SIGTERM) while there is something that must not
 * just be left, and holds the end up until that is cleaned up.
 *
 * <p>The hook is this class, {@link SecondSignal}, which is loaded with it, and the classes of the
 * JDK: when a build ends normally, the class realm is closed before the process ends, and a hook
 * that loads a class then dies. Whoever opens an interruption closes it, which takes the hook away
 * again.
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
   * Guards something that goes on, until {@link #close}.
   *
   * @param cancel asks it to wind down; returns at once
   * @param patienceSeconds the longest that the end of the process waits for {@link #close}
   * @param say hears what a person is to know then
   */
  public static Interruption during(Runnable cancel, long patienceSeconds, Consumer<String> say) {
    return new Interruption(cancel, patienceSeconds, say);
  }

  /**
   * Guards something that is there, until {@link #close}.
   *
   * @param cleanUp takes it away; the end of the process waits for it
   * @param say hears what a person is to know then
   */
  public static Interruption before(Runnable cleanUp, Consumer<String> say) {
    return new Interruption(cleanUp, 0, say);
  }

  /**
   * Returns at once, unless the process is ending: then it does not return before that. Whoever
   * goes on while the hooks run meets what they have closed; Maven 4 prints a stack trace about its
   * terminal.
   */
  public static void stayWhileProcessEnds() {
    Thread probe = new Thread(() -> {}, "paws-probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException e) {
      try {
        // The end of the process ends this too; the bound is for hooks of others that hang.
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

  /** What was guarded has ended: the process may. */
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
