package dev.paws.terminal;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.reconcile.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Shows one line for each service, redrawn in place. */
final class LiveDisplay implements ProgressDisplay {
  private final LongSupplier nanos;
  private final RunView view = new RunView(ContainerLine::service);
  private final Painter painter;

  /**
   * Opens a display for a run that begins now.
   *
   * @param size asks the terminal for its size; may take as long as a program's start
   * @param timeout how long the run may take; empty: no line with the total
   */
  LiveDisplay(
      PrintStream out, Supplier<Screen> size, Optional<Duration> timeout, LongSupplier nanos) {
    this.nanos = nanos;
    long began = nanos.getAsLong();
    this.painter =
        new Painter(
            out,
            size,
            nanos,
            screen -> {
              long now = nanos.getAsLong();
              Optional<String> total = timeout.map(it -> view.total(now - began, it));
              return Frame.of(view.lines(), now, screen, total);
            });
  }

  @Override
  public void stepStarted(Step step) {
    painter.update(() -> view.begun(step, nanos.getAsLong()));
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    String detail = TransferProgress.text(part, text, done, total);
    painter.update(() -> view.progressed(step, detail, nanos.getAsLong()));
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<String> failure) {
    painter.update(() -> view.ended(step, failure, nanos.getAsLong()));
  }

  @Override
  public void changed(List<ContainerLine> containers) {
    painter.update(() -> view.containers(containers, nanos.getAsLong()));
  }

  /** Removes the lines, because the closing table shows everything. */
  @Override
  public void close() {
    painter.close();
  }
}
