package dev.paws.terminal;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.reconcile.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Shows one line for each service, redrawn in place, at most ten times a second. */
final class LiveDisplay implements ProgressDisplay {
  private static final long PAUSE_MILLIS = 100;
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String CLEAR_LINE = "\u001b[2K";
  private static final String CLEAR_BELOW = "\u001b[J";

  /** How often the terminal is asked for its size, which may have changed. */
  private static final long SIZE_PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private final Supplier<Screen> size;
  private final Optional<Duration> timeout;
  private final LongSupplier nanos;
  private final long began;
  private final Thread painter;
  private final Object lock = new Object();
  private final RunView view = new RunView(ContainerLine::service);
  private List<String> drawn = List.of();
  private boolean closed;

  /**
   * Opens a display for a run that begins now.
   *
   * @param size asks the terminal for its size; may take as long as a program's start
   * @param timeout how long the run may take; empty: no line with the total
   */
  LiveDisplay(
      PrintStream out, Supplier<Screen> size, Optional<Duration> timeout, LongSupplier nanos) {
    this.out = out;
    this.size = size;
    this.timeout = timeout;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    painter = new Thread(this::paint, "paws-display");
    painter.setDaemon(true);
    painter.start();
  }

  private void paint() {
    Screen screen = size.get();
    long asked = nanos.getAsLong();
    while (drawUnlessClosed(screen)) {
      if (nanos.getAsLong() - asked >= SIZE_PAUSE_NANOS) {
        screen = size.get(); // not under the lock: the run must not wait for it
        asked = nanos.getAsLong();
      }
    }
  }

  /** Draws and waits a moment; returns false once nothing may be drawn any more. */
  private boolean drawUnlessClosed(Screen screen) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      long now = nanos.getAsLong();
      draw(Frame.of(view.lines(), now, screen, timeout.map(it -> view.total(now - began, it))));
      try {
        lock.wait(PAUSE_MILLIS);
        return true;
      } catch (InterruptedException e) {
        return false;
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

  @Override
  public void stepStarted(Step step) {
    synchronized (lock) {
      view.begun(step, nanos.getAsLong());
    }
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    synchronized (lock) {
      view.progressed(step, TransferProgress.text(part, text, done, total), nanos.getAsLong());
    }
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<String> failure) {
    synchronized (lock) {
      view.ended(step, failure, nanos.getAsLong());
    }
  }

  @Override
  public void changed(List<ContainerLine> containers) {
    synchronized (lock) {
      view.containers(containers, nanos.getAsLong());
    }
  }

  /** Removes the lines, because the closing table shows everything. */
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
