package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.LineFile;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.finding.Position;
import dev.paws.core.log.LogEntry;
import dev.paws.core.log.LogOrigin;
import dev.paws.core.message.LogMessage;
import dev.paws.core.report.LogRows;
import dev.paws.core.run.logs.LogSink;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes entries to standard output in portions, and to a file. */
final class LogOutput implements LogSink {
  private static final int PORTION = 32 * 1024;

  private final Ports ports;
  private final LogsSettings settings;
  private final Reporter reporter;
  private final LogRows rows;
  private final AtomicBoolean closed;
  private final Optional<LineFile> file;
  private final StringBuilder portion = new StringBuilder();
  private final Set<LogOrigin> unreadable = new HashSet<>();
  private long shown;

  LogOutput(
      Ports ports,
      LogsSettings settings,
      Reporter reporter,
      LogRows rows,
      AtomicBoolean closed,
      Optional<LineFile> file) {
    this.ports = ports;
    this.settings = settings;
    this.reporter = reporter;
    this.rows = rows;
    this.closed = closed;
    this.file = file;
  }

  @Override
  public void entry(LogEntry entry) {
    if (!settings.filter().shows(entry)) {
      return;
    }
    shown++;
    boolean json = settings.common().output().format() == Output.Format.JSON;
    if (json) {
      LogRows.json(entry, reporter::compact, portion);
    } else {
      rows.text(entry, portion);
    }
    if (file.isPresent()) {
      StringBuilder line = new StringBuilder();
      LogRows.json(entry, reporter::compact, line);
      file.get().append(line.toString());
    }
    if (portion.length() >= PORTION) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (!portion.isEmpty()) {
      ports.console().result(portion.toString());
      portion.setLength(0);
    }
  }

  @Override
  public void unreadable(LogOrigin origin, EngineFailure failure) {
    if (unreadable.add(origin)) {
      ports
          .console()
          .warn(
              LogMessage.UNREADABLE
                  .at(Position.NONE, "", origin.container(), reason(failure))
                  .text());
    }
  }

  private static String reason(EngineFailure failure) {
    return failure instanceof EngineFailure.Rejected rejected ? rejected.reason() : failure.text();
  }

  @Override
  public boolean isClosed() {
    return closed.get();
  }

  /** Returns how many entries were shown. */
  long shown() {
    return shown;
  }
}
