package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.Haste;
import dev.paws.core.message.GoalMessage;
import dev.paws.files.ResultFiles;
import dev.paws.files.WriteFailures;
import java.io.IOException;
import java.nio.file.Path;

/** Saves what containers wrote, before they go. Never a reason to leave them. */
final class LogFiles {
  /** The folder, in that of the build's files. */
  static final String FOLDER = "logs";

  private static final int LINES = 100_000;

  private final Engine engine;
  private final Path folder;
  private final Console console;
  private final Haste haste;

  LogFiles(Engine engine, CommonSettings settings, Goals goals) {
    this.engine = engine;
    this.folder = settings.workFolder().resolve(FOLDER);
    this.console = goals.console();
    this.haste = goals.haste();
  }

  /**
   * Writes {@code CONTAINER.log} for each container, without what must not be shown; for no more of
   * them once haste is asked for.
   */
  void save(Observed observed) {
    for (ObservedContainer container : observed.containers()) {
      if (haste.isAsked()) {
        return;
      }
      Path file = folder.resolve(container.name() + ".log");
      try {
        String log = String.join("\n", engine.logTail(container.id(), LINES));
        if (!log.isEmpty() || container.state().startedAt().isPresent()) {
          ResultFiles.write(file, console.hidden().inText(log) + (log.isEmpty() ? "" : "\n"));
        }
      } catch (IOException e) {
        String reason = WriteFailures.words(e);
        console.warn(
            GoalMessage.CANNOT_WRITE
                .at(dev.paws.core.finding.Position.NONE, "", file, reason)
                .text());
        return;
      } catch (EngineException e) {
        console.warn("the log of " + container.name() + " is not saved: " + e.failure().text());
      }
    }
  }
}
