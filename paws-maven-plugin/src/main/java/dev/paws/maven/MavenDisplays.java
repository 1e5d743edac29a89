package dev.paws.maven;

import dev.paws.core.app.output.MaskingDisplay;
import dev.paws.core.app.port.JobsDisplay;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.app.port.RunDisplays;
import dev.paws.core.run.ServiceStatus;
import dev.paws.terminal.ClosingTable;
import dev.paws.terminal.Displays;
import dev.paws.terminal.TerminalFacts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows runs in Maven's log or on the terminal, with secrets masked.
 *
 * @param plain whether standard output is reserved for a result
 */
record MavenDisplays(MavenConsole console, TerminalFacts terminal, boolean plain, PrintStream out)
    implements RunDisplays {
  @Override
  public RunDisplay open() {
    return open(Optional.empty());
  }

  @Override
  public RunDisplay open(Duration timeout) {
    return open(Optional.of(timeout));
  }

  private RunDisplay open(Optional<Duration> timeout) {
    return new MaskingDisplay(Displays.open(terminal, plain, timeout, out, console::info), console);
  }

  @Override
  public JobsDisplay jobs(Consumer<String> log) {
    return Displays.jobs(terminal, plain, out, log);
  }

  @Override
  public boolean colour() {
    return terminal.colour();
  }

  @Override
  public List<String> table(List<ServiceStatus> rows) {
    return ClosingTable.lines(rows, terminal.colour());
  }

  @Override
  public List<String> table(List<ServiceStatus> rows, List<List<String>> cells) {
    return ClosingTable.lines(rows, cells, terminal.colour());
  }
}
