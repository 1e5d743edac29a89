package dev.paws.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Redraws lines in place on a terminal, at most ten times a second. */
final class Painter implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String CLEAR_LINE = "\u001b[2K";
  private static final String CLEAR_BELOW = "\u001b[J";

  /** How often the terminal is asked for its size, which may have changed. */
  private static final long SIZE_PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private final Supplier<Screen> size;
  private final LongSupplier nanos;
  private final Function<Screen, List<String>> frame;
  private final Object lock = new Object();
  private final CountDownLatch closed = new CountDownLatch(1);
  private List<String> drawn = List.of();

  /**
   * Starts to draw.
   *
   * @param size asks the terminal for its size; may take as long as a program's start
   * @param frame returns what is to be seen; called while no {@link #update} is under way
   */
  Painter(
      PrintStream out,
      Supplier<Screen> size,
      LongSupplier nanos,
      Function<Screen, List<String>> frame) {
    this.out = out;
    this.size = size;
    this.nanos = nanos;
    this.frame = frame;
    Thread painter = new Thread(this::paint, "paws-display");
    painter.setDaemon(true);
    painter.start();
  }

  /** Changes what is to be seen. */
  void update(Runnable change) {
    synchronized (lock) {
      change.run();
    }
  }

  private void paint() {
    try {
      Screen screen = size.get();
      long asked = nanos.getAsLong();
      do {
        drawUnlessClosed(screen);
        if (nanos.getAsLong() - asked >= SIZE_PAUSE_NANOS) {
          screen = size.get(); // not under the lock: the run must not wait for it
          asked = nanos.getAsLong();
        }
      } while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drawUnlessClosed(Screen screen) {
    synchronized (lock) {
      if (closed.getCount() > 0) {
        draw(frame.apply(screen));
      }
    }
  }

  /** Writes a frame over the previous one; writes nothing if it is the same. */
  private void draw(List<String> next) {
    if (next.equals(drawn)) {
      return;
    }
    StringBuilder text = new StringBuilder(NO_WRAP);
    up(text);
    next.forEach(line -> text.append(CLEAR_LINE).append(line).append('\n'));
    out.print(text.append(CLEAR_BELOW).append(WRAP));
    out.flush();
    drawn = new ArrayList<>(next);
  }

  private void up(StringBuilder text) {
    if (!drawn.isEmpty()) {
      text.append("\u001b[").append(drawn.size()).append('A');
    }
    text.append('\r');
  }

  /** Removes the lines. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (lock) {
      if (!drawn.isEmpty()) {
        StringBuilder text = new StringBuilder();
        up(text);
        out.print(text.append(CLEAR_BELOW));
        out.flush();
        drawn = List.of();
      }
    }
  }
}
