package dev.paws.core.app.output;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Saves each container's log after the container stopped and before it is removed. Nothing about
 * the log delays the removal: not an error, not its size, and not the time to save it.
 */
public final class LogFiles implements RunListener {
  /** The folder of logs, inside the folder of the build's files. */
  public static final String FOLDER = "logs";

  private static final int LINES = 100_000;
  private static final int BYTES = 4 * 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Engine engine;
  private final Path folder;
  private final Ports ports;
  private final ForceStop forceStop;

  public LogFiles(Engine engine, CommonSettings settings, Ports ports) {
    this.engine = engine;
    this.folder = settings.workFolder().resolve(FOLDER);
    this.ports = ports;
    this.forceStop = ports.runtime().forceStop();
  }

  /** Returns a listener that saves logs and passes everything on to the display. */
  public RunListener beside(RunListener display) {
    return new LogSavingListener(display, this);
  }

  /**
   * Writes {@code CONTAINER.log}, with secrets masked. Returns immediately once a forced shutdown
   * is asked for.
   */
  @Override
  public void removing(Operation.RemoveContainer operation) {
    if (forceStop.isAsked()) {
      return;
    }
    AtomicBoolean stopped = new AtomicBoolean();
    ports
        .runtime()
        .attempt(
            "log",
            LONGEST,
            () -> write(operation, stopped),
            reason ->
                ports.console().warn(GoalPhrase.LOG_NOT_SAVED.text(operation.name(), reason)));
    stopped.set(true);
  }

  private void write(Operation.RemoveContainer operation, AtomicBoolean stopped) {
    LogLimit limit = new LogLimit(LINES, BYTES, () -> stopped.get() || forceStop.isAsked());
    List<String> lines = engine.logTail(operation.id(), limit);
    String log =
        MaskedLog.of(
            lines, ports.console().hidden()::inText, () -> !limit.stopped().getAsBoolean());
    if (limit.stopped().getAsBoolean() || (log.isEmpty() && !wasStarted(operation.id()))) {
      return;
    }
    Path file = folder.resolve(operation.name() + ".log");
    try {
      ports.results().write(file, log + (log.isEmpty() ? "" : "\n"));
    } catch (IOException e) {
      String reason = ports.results().reason(e);
      ports.console().warn(GoalMessage.CANNOT_WRITE.at(Position.NONE, "", file, reason).text());
    }
  }

  private boolean wasStarted(String id) {
    return engine.container(id).filter(it -> it.state().startedAt().isPresent()).isPresent();
  }
}
