package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.drill.Fault;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.engine.EngineException;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.drill.FaultExecutor;
import dev.paws.core.run.drill.FaultExecutor.Undone;
import dev.paws.core.run.drill.UndoFailure;
import dev.paws.core.workflow.WorkflowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Undoes the faults of a drill, from the last to the first, and says so. */
final class DrillUndo {
  private final Ports ports;
  private final FaultExecutor executor;
  private final WorkflowRecorder workflow;
  private final List<Finding> failures = new ArrayList<>();
  private boolean isThere;

  DrillUndo(Ports ports, String project, String goal, FaultExecutor executor) {
    this.ports = ports;
    this.executor = executor;
    this.workflow = new WorkflowRecorder(ports, Optional.of(project), "paws:" + goal);
  }

  /** Undoes all that can be undone. */
  void undo(OpenDrill drill) {
    for (int i = drill.faults().size() - 1; i >= 0; i--) {
      undo(drill.faults().get(i));
    }
    workflow.record(
        WorkflowEvent.Kind.CHANGED,
        SimulatePhrase.CAUSE_ENDED.text(drill.kind().value()),
        halted -> {
          TreeSet<String> fewer = new TreeSet<>(halted);
          fewer.removeAll(drill.services());
          return fewer;
        });
  }

  private void undo(Fault fault) {
    try {
      Undone undone = executor.undo(fault);
      isThere |= undone != Undone.GONE;
      SimulatePhrase said =
          switch (undone) {
            case PUT_BACK -> SimulatePhrase.PUT_BACK;
            case NOTHING_TO_DO -> SimulatePhrase.WAS_BACK;
            case GONE -> SimulatePhrase.IS_GONE;
          };
      ports.console().info(said.text(fault.container()));
    } catch (EngineException e) {
      failed(fault, e.failure().text());
    } catch (UndoFailure e) {
      failed(fault, e.reason());
    }
  }

  private void failed(Fault fault, String reason) {
    Finding failure = SimulateMessage.NOT_UNDONE.at(Position.NONE, "", fault.container(), reason);
    ports.console().error(failure.text());
    failures.add(failure);
  }

  /** Returns what could not be undone. */
  List<Finding> failures() {
    return List.copyOf(failures);
  }

  /** Returns whether any container of a drill still exists. */
  boolean isThere() {
    return isThere;
  }
}
