package dev.paws.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Redraws lines in place on a terminal, at most ten times a second. */
final class Painter implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String CLEAR_LINE = "\u001b[2K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream out;
  private final Screen screen;
  private final LongSupplier nanos;
  private final Supplier<List<RunLine>> lines;
  private final Object lock = new Object();
  private List<String> drawn = List.of();
  private boolean closed;

  /**
   * Starts to draw.
   *
   * @param lines returns what is to be seen; called while no {@link #update} is under way
   */
  Painter(PrintStream out, Screen screen, LongSupplier nanos, Supplier<List<RunLine>> lines) {
    this.out = out;
    this.screen = screen;
    this.nanos = nanos;
    this.lines = lines;
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
    synchronized (lock) {
      while (!closed) {
        draw(Frame.of(lines.get(), nanos.getAsLong(), screen));
        try {
          lock.wait(PAUSE_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  /** Writes a frame over the previous one; writes nothing if it is the same. */
  private void draw(List<String> frame) {
    if (frame.equals(drawn)) {
      return;
    }
    StringBuilder text = new StringBuilder(NO_WRAP);
    up(text);
    frame.forEach(line -> text.append(CLEAR_LINE).append(line).append('\n'));
    out.print(text.append(CLEAR_BELOW).append(WRAP));
    out.flush();
    drawn = new ArrayList<>(frame);
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
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
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
