package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.app.port.Ports;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.drill.OpenDrills;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.model.json.ModelFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes down what drills do: those that are open in their file, before anything is done, and all
 * of them in the history.
 */
record DrillLedger(Ports ports, String project, String goal) {

  /**
   * Returns the drills of the environment that are open.
   *
   * @throws GoalFailure if the file cannot be used
   */
  List<OpenDrill> open() {
    try {
      return parsed(ports.drills().read()).of(project);
    } catch (IOException e) {
      throw unusable(ports.results().reason(e), e);
    }
  }

  /**
   * Warns of drills that are open, for a goal that only looks; what is wrong with their file is
   * said by the goals that need it.
   */
  void warn() {
    try {
      List<OpenDrill> open = open();
      if (!open.isEmpty()) {
        ports
            .console()
            .warn(
                SimulateMessage.IS_OPEN
                    .at(Position.NONE, "", project, DrillTexts.open(open))
                    .text());
      }
    } catch (GoalFailure e) {
      ports.console().debug(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Adds a drill; it is on disk when this returns.
   *
   * @throws GoalFailure if the file cannot be used
   */
  void begin(OpenDrill drill) {
    change(drills -> drills.and(drill));
    remember(DrillRecord.begun(drill));
  }

  /**
   * Removes a drill that is undone, and remembers its end.
   *
   * @throws GoalFailure if the file cannot be used
   */
  void end(DrillRecord drill) {
    remember(drill);
    change(drills -> drills.without(drill.id()));
  }

  /** Remembers a drill in its present progress. */
  void remember(DrillRecord drill) {
    HistoryRecorder recorder = new HistoryRecorder(ports, project, goal);
    recorder.append(
        List.of(new HistoryEntry.Drill(recorder.environment(), drill)),
        HistoryArchive.Durability.DISK);
  }

  private void change(UnaryOperator<OpenDrills> change) {
    try {
      ports.drills().update(text -> change.apply(parsed(text)).text());
    } catch (IOException e) {
      throw unusable(ports.results().reason(e), e);
    }
  }

  private OpenDrills parsed(Optional<String> text) {
    try {
      OpenDrills drills = OpenDrills.read(text, ports.drills().file());
      if (drills.version() != OpenDrills.VERSION) {
        throw GoalFailure.environment(
            SimulateMessage.FILE_UNUSABLE,
            ports.drills().file(),
            SimulatePhrase.OTHER_VERSION.text(drills.version(), OpenDrills.VERSION));
      }
      return drills;
    } catch (ModelFormatException e) {
      throw unusable(e.finding().fact(), e);
    }
  }

  private GoalFailure unusable(String reason, Exception cause) {
    return GoalFailure.tool(cause, SimulateMessage.FILE_UNUSABLE, ports.drills().file(), reason);
  }
}
