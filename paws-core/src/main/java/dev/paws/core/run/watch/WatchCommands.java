package dev.paws.core.run.watch;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import java.util.Optional;

/** Runs the commands of {@code sync+exec}. */
record WatchCommands(Engine engine, WatchActions actions) {

  /** Runs a command to its end. */
  void run(ObservedContainer container, ExecSpec spec) {
    String words = String.join(" ", spec.command());
    actions.info(WatchPhrase.RUNNING.text(words, container.name()));
    try (RunningCommand command = engine.begin(container.id(), spec, actions::output)) {
      actions.running(Optional.of(command));
      int status = command.await();
      if (status != 0) {
        warn(container, words, WatchPhrase.ENDED_WITH.text(status));
      }
    } catch (EngineException e) {
      if (!actions.isClosed()) {
        warn(container, words, WatchPhrase.FAILED.text(e.failure().text()));
      }
    } finally {
      actions.running(Optional.empty());
    }
  }

  private void warn(ObservedContainer container, String words, String end) {
    actions.warn(
        WatchMessage.COMMAND_FAILED.at(Position.NONE, "", words, container.name(), end).text());
  }
}
