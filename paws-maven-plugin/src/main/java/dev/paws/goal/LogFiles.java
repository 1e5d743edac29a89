package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.reconcile.Operation;
import dev.paws.files.ResultFiles;
import dev.paws.files.WriteFailures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Saves what each container wrote, after it has stopped and before it is removed. Never a reason to
 * leave it: not by an error, not by the size of its log, and not by the time that takes.
 */
final class LogFiles implements RunListener {
  /** The folder, in that of the build's files. */
  static final String FOLDER = "logs";

  private static final int LINES = 100_000;
  private static final int BYTES = 4 * 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Engine engine;
  private final Path folder;
  private final Console console;
  private final ForceStop haste;

  LogFiles(Engine engine, CommonSettings settings, Goals goals) {
    this.engine = engine;
    this.folder = settings.workFolder().resolve(FOLDER);
    this.console = goals.console();
    this.haste = goals.haste();
  }

  /** A listener that does the same and passes everything else on. */
  RunListener beside(RunListener display) {
    return new LogSavingListener(display, this);
  }

  /**
   * Writes {@code CONTAINER.log}, without what must not be shown. Returns at once if haste is asked
   * for, also meanwhile.
   */
  @Override
  public void removing(Operation.RemoveContainer operation) {
    if (haste.isAsked()) {
      return;
    }
    AtomicBoolean stopped = new AtomicBoolean();
    new SideTask("log", haste, LONGEST)
        .run(
            () -> write(operation, stopped),
            reason -> console.warn("the log of " + operation.name() + " is not saved: " + reason));
    stopped.set(true);
  }

  private void write(Operation.RemoveContainer operation, AtomicBoolean stopped) {
    LogLimit limit = new LogLimit(LINES, BYTES, () -> stopped.get() || haste.isAsked());
    List<String> lines = engine.logTail(operation.id(), limit);
    String log =
        MaskedLog.of(lines, console.hidden()::inText, () -> !limit.stopped().getAsBoolean());
    if (limit.stopped().getAsBoolean() || (log.isEmpty() && !wasStarted(operation.id()))) {
      return;
    }
    Path file = folder.resolve(operation.name() + ".log");
    try {
      ResultFiles.write(file, log + (log.isEmpty() ? "" : "\n"));
    } catch (IOException e) {
      String reason = WriteFailures.words(e);
      console.warn(GoalMessage.CANNOT_WRITE.at(Position.NONE, "", file, reason).text());
    }
  }

  private boolean wasStarted(String id) {
    return engine.container(id).filter(it -> it.state().startedAt().isPresent()).isPresent();
  }
}
