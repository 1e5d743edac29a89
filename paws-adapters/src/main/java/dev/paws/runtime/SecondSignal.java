package dev.paws.runtime;

import dev.paws.core.execute.ForceStop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Hears a second SIGINT or SIGTERM while the first one is being followed, and asks for haste. The
 * JVM has hooks for the first one only.
 */
public final class SecondSignal {
  /** The one of this process. */
  static final SecondSignal OF_PROCESS =
      new SecondSignal(new ForceStop(), new JdkSignals(), System::nanoTime);

  /** For a person who interrupts a build. */
  static final String FIRST =
      "interrupted; once more (Ctrl-C or SIGTERM) kills what is left at once and saves no more logs";

  /** For a person who cannot wait. */
  static final String SECOND = "interrupted again: killing what is left";

  /**
   * What follows sooner is the same signal, come twice: timeout(1), for one, sends it to the
   * process and then to its group.
   */
  private static final Duration ECHO = Duration.ofMillis(300);

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final ForceStop haste;
  private final Signals signals;
  private final LongSupplier clock;
  private final AtomicBoolean listens = new AtomicBoolean();

  /** Signals of the operating system. */
  interface Signals {
    /**
     * Runs this, on a thread of its own, whenever the signal comes, in place of what else would.
     *
     * @param name without {@code SIG}
     * @return whether that is possible: not where the JVM was told to leave signals alone
     */
    boolean handle(String name, Runnable action);
  }

  /**
   * Ears.
   *
   * @param clock monotonic time in nanoseconds
   */
  SecondSignal(ForceStop haste, Signals signals, LongSupplier clock) {
    this.haste = haste;
    this.signals = signals;
    this.clock = clock;
  }

  /** Whether this process was asked to end a second time. */
  public static ForceStop haste() {
    return OF_PROCESS.haste;
  }

  /**
   * Listens from now on, and says so; once is enough for all that the process has to clean up.
   *
   * @param say hears what a person is to know
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
    if (clock.getAsLong() - since >= ECHO.toNanos() && !haste.isAsked()) {
      say.accept(SECOND);
      haste.ask();
    }
  }
}
