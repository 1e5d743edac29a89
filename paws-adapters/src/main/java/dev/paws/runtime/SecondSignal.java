package dev.paws.runtime;

import dev.paws.core.execute.ForceStop;
import dev.paws.core.message.ProcessPhrase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Listens for a second SIGINT or SIGTERM while the first one is handled, and then asks for a forced
 * shutdown. The JVM has hooks for the first one only.
 */
public final class SecondSignal {
  /** The listener of this process. */
  static final SecondSignal OF_PROCESS =
      new SecondSignal(new ForceStop(), new JdkSignals(), System::nanoTime);

  /** Shown to a user who interrupts a build. */
  static final String FIRST = ProcessPhrase.INTERRUPTED.text();

  /** Shown to a user who interrupts again. */
  static final String SECOND = ProcessPhrase.INTERRUPTED_AGAIN.text();

  /**
   * A sooner signal is the same one sent twice: timeout(1), for example, sends it to the process
   * and then to its group.
   */
  private static final Duration ECHO = Duration.ofMillis(300);

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final ForceStop forceStop;
  private final Signals signals;
  private final LongSupplier clock;
  private final AtomicBoolean listens = new AtomicBoolean();

  /** Signals of the operating system. */
  interface Signals {
    /**
     * Runs the action on a separate thread each time the signal comes, instead of the default
     * reaction.
     *
     * @param name without {@code SIG}
     * @return whether that is possible; false if the JVM was started so that it ignores signals
     */
    boolean handle(String name, Runnable action);
  }

  /**
   * Creates a listener that is not active yet.
   *
   * @param clock monotonic time in nanoseconds
   */
  SecondSignal(ForceStop forceStop, Signals signals, LongSupplier clock) {
    this.forceStop = forceStop;
    this.signals = signals;
    this.clock = clock;
  }

  /** Returns the flag that is set once this process was asked to end a second time. */
  public static ForceStop forceStop() {
    return OF_PROCESS.forceStop;
  }

  /**
   * Starts to listen, and says so; one call is enough for everything that the process must clean
   * up.
   *
   * @param say receives messages for the user
   */
  void listen(Consumer<String> say) {
    if (!listens.compareAndSet(false, true)) {
      return;
    }
    long since = clock.getAsLong();
    boolean hears = false;
    for (String signal : SIGNALS) {
      hears |= signals.handle(signal, () -> again(since, say));
    }
    if (hears) {
      say.accept(FIRST);
    }
  }

  private void again(long since, Consumer<String> say) {
    if (clock.getAsLong() - since >= ECHO.toNanos() && !forceStop.isAsked()) {
      say.accept(SECOND);
      forceStop.ask();
    }
  }
}
