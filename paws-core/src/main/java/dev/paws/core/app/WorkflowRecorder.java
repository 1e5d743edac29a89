package dev.paws.core.app;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.ResultIds;
import dev.paws.core.message.SessionMessage;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.json.ModelFormatException;
import dev.paws.core.workflow.SessionDocument;
import dev.paws.core.workflow.WorkflowEvent;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import dev.paws.core.workflow.WorkflowMachine;
import dev.paws.core.workflow.WorkflowSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps a session up to date with what goals do. Does nothing unless the developer has begun a
 * session, so that no file appears in a project whose team does not want one. What cannot be
 * recorded is warned of, and never fails a goal.
 */
public final class WorkflowRecorder {
  private final Ports ports;
  private final Optional<String> project;
  private final String command;

  /**
   * Creates a recorder.
   *
   * @param project the environment that the goal works on, if it works on one; sessions with
   *     another one are left alone
   * @param command what the developer typed, or the goal of the build, for example {@code paws:up}
   */
  public WorkflowRecorder(Ports ports, Optional<String> project, String command) {
    this.ports = ports;
    this.project = project;
    this.command = command;
  }

  /** Records an event that happens now. */
  public void record(Kind kind, String details) {
    change(session -> session.after(event(kind, details), ids()::next));
  }

  /**
   * Records an event, and which services are stopped on purpose from now on.
   *
   * @param halted receives those until now
   */
  void record(Kind kind, String details, UnaryOperator<SortedSet<String>> halted) {
    change(
        session ->
            session
                .after(event(kind, details), ids()::next)
                .halting(halted.apply(session.halted())));
  }

  /** Looks for containers that have ended although nobody stopped them, if there is a session. */
  void notice(Engine engine, Supplier<Ended.Jobs> jobs) {
    if (!mayWork()) {
      return;
    }
    try {
      notice(engine.observe(project.orElse("")), jobs);
    } catch (EngineException e) {
      return; // the goal itself will report it
    }
  }

  /** Records containers that have ended although nobody stopped them. */
  void notice(Observed observed, Supplier<Ended.Jobs> jobs) {
    if (!mayWork()) {
      return;
    }
    change(
        session -> {
          List<String> ended = Ended.of(observed, jobs.get(), session.halted());
          return ended.isEmpty() || !WorkflowMachine.isWork(session.stage())
              ? session
              : session.after(
                  event(Kind.CONTAINER_DIED, SessionPhrase.DIED.text(String.join(", ", ended))),
                  ids()::next);
        });
  }

  /** Looks without a lock, because most goals have nothing to record. */
  private boolean mayWork() {
    try {
      Optional<String> text = ports.sessions().read();
      return text.isPresent()
          && WorkflowMachine.isWork(
              SessionDocument.read(text.get(), ports.sessions().file()).session().stage());
    } catch (IOException | ModelFormatException e) {
      return false; // a change reports it
    }
  }

  private void change(UnaryOperator<WorkflowSession> change) {
    try {
      if (ports.sessions().read().isEmpty()) {
        return;
      }
      List<StageTransition> added = new ArrayList<>();
      ports.sessions().update(text -> text.flatMap(it -> changed(it, change, added)));
      remember(added);
    } catch (IOException e) {
      warn(ports.results().reason(e));
    }
  }

  private Optional<String> changed(
      String text, UnaryOperator<WorkflowSession> change, List<StageTransition> added) {
    try {
      SessionDocument document = SessionDocument.read(text, ports.sessions().file());
      WorkflowSession before = document.session();
      if (project.isPresent() && !project.get().equals(before.state().environmentId())) {
        return Optional.empty();
      }
      WorkflowSession after = change.apply(before);
      if (after.equals(before)) {
        return Optional.empty();
      }
      added.addAll(newIn(before, after));
      return Optional.of(document.with(after).text());
    } catch (ModelFormatException e) {
      warn(e.finding().text());
      return Optional.empty();
    }
  }

  /** Returns the transitions that one session has and an earlier one had not. */
  static List<StageTransition> newIn(WorkflowSession before, WorkflowSession after) {
    List<String> known = before.state().stageHistory().stream().map(it -> it.id()).toList();
    return after.state().stageHistory().stream().filter(it -> !known.contains(it.id())).toList();
  }

  /** Adds transitions to the history. */
  void remember(List<StageTransition> added) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (StageTransition transition : added) {
      String environment = transition.workflowStateId().replaceFirst("/[^/]*$", "");
      entries.add(new HistoryEntry.Stage(ports.history().identity(environment), transition));
    }
    if (!entries.isEmpty()) {
      ports.history().append(entries, Durability.PROCESS);
    }
  }

  private WorkflowEvent event(Kind kind, String details) {
    return new WorkflowEvent(
        kind,
        ports.runtime().timeOfDay(),
        ports.console().hidden().inText(details),
        "mvn " + command);
  }

  private ResultIds ids() {
    return new ResultIds();
  }

  private void warn(String reason) {
    ports.console().warn(SessionMessage.SESSION_NOT_RECORDED.at(Position.NONE, "", reason).text());
  }
}
