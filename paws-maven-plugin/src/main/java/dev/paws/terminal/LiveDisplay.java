package dev.paws.terminal;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.reconcile.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows one line for each service, redrawn in place. */
final class LiveDisplay implements ProgressDisplay {
  private final LongSupplier nanos;
  private final RunView view = new RunView();
  private final Painter painter;

  LiveDisplay(PrintStream out, Screen screen, LongSupplier nanos) {
    this.nanos = nanos;
    this.painter = new Painter(out, screen, nanos, view::lines);
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
