package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.EngineException;
import dev.paws.core.history.ResultIds;
import dev.paws.core.message.SessionMessage;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.model.json.ModelFormatException;
import dev.paws.core.report.Results;
import dev.paws.core.report.SessionReport;
import dev.paws.core.run.StatusRun;
import dev.paws.core.workflow.SessionDocument;
import dev.paws.core.workflow.WorkflowEvent;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import dev.paws.core.workflow.WorkflowSession;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code session}: shows what the developer does with the environment, or changes it. */
public final class Session {
  private static final String COMMAND = "mvn paws:session";

  private final Ports ports;
  private final ResultIds ids = new ResultIds();

  public Session(Ports ports) {
    this.ports = ports;
  }

  /**
   * Changes the session if the settings say so, shows it and returns it; empty if there is none.
   *
   * @throws GoalFailure if the stage is not legal now, or if the file cannot be read or written
   */
  public Optional<WorkflowSession> run(SessionSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> show(settings, reporter));
  }

  private Optional<WorkflowSession> show(SessionSettings settings, Reporter reporter) {
    TeardownTarget target = new TeardownTargets(ports, settings.common(), reporter).named();
    Optional<WorkflowSession> known = read();
    Optional<WorkflowSession> session =
        settings.changes()
            ? Optional.of(changed(settings, target, known))
            : looked(settings, target, known);
    Optional<String> ticket =
        GitBranch.of(settings.common().compose().baseDirectory(), ports.files())
            .flatMap(GitBranch::ticket)
            .filter(
                it ->
                    !session
                        .flatMap(one -> one.state().activeTask().jiraTicket())
                        .equals(Optional.of(it)));
    Instant now = ports.runtime().timeOfDay();
    SessionReport report =
        new SessionReport(
            target.project(), session.map(it -> it.at(now)), ticket, now, settings.zone());
    reporter.result(report.tree(settings.common().environment()));
    report.lines().forEach(ports.console()::info);
    return session;
  }

  private Optional<WorkflowSession> read() {
    try {
      Optional<String> text = ports.sessions().read();
      return text.isPresent()
          ? Optional.of(SessionDocument.read(text.get(), ports.sessions().file()).session())
          : Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    } catch (ModelFormatException e) {
      throw damaged(e);
    }
  }

  private GoalFailure unreadable(IOException e) {
    return GoalFailure.tool(
        e, SessionMessage.SESSION_UNREADABLE, ports.sessions().file(), ports.results().reason(e));
  }

  private static GoalFailure damaged(ModelFormatException e) {
    return GoalFailure.environment(e.finding().text());
  }

  /** A container that died since the last goal is noticed. */
  private Optional<WorkflowSession> looked(
      SessionSettings settings, TeardownTarget target, Optional<WorkflowSession> known) {
    if (known.isEmpty()) {
      return known;
    }
    notice(settings.common(), target);
    return read();
  }

  private void notice(CommonSettings common, TeardownTarget target) {
    try (OpeningEngine opening = ports.engines().begin(common.engine())) {
      new WorkflowRecorder(ports, Optional.of(target.project()), "paws:session")
          .notice(opening.engine(), () -> Ended.Jobs.of(target.desired()));
    } catch (EngineException | GoalFailure e) {
      return; // a session needs no engine
    }
  }

  private WorkflowSession changed(
      SessionSettings settings, TeardownTarget target, Optional<WorkflowSession> known) {
    Optional<Seen> seen = known.isEmpty() ? look(settings.common(), target) : Optional.empty();
    if (known.isPresent()) {
      notice(settings.common(), target);
    }
    List<StageTransition> added = new ArrayList<>();
    List<WorkflowSession> result = new ArrayList<>();
    try {
      ports
          .sessions()
          .update(
              text -> {
                SessionDocument document = document(text, target.project(), seen);
                WorkflowSession before = document.session();
                WorkflowSession after = applied(settings, before);
                added.addAll(
                    text.isPresent()
                        ? WorkflowRecorder.newIn(before, after)
                        : after.state().stageHistory());
                result.add(after);
                return Optional.of(document.with(after).text());
              });
    } catch (IOException e) {
      throw unreadable(e);
    }
    new WorkflowRecorder(ports, Optional.of(target.project()), "paws:session").remember(added);
    return result.get(0);
  }

  private SessionDocument document(Optional<String> text, String project, Optional<Seen> seen) {
    if (text.isPresent()) {
      try {
        SessionDocument document = SessionDocument.read(text.get(), ports.sessions().file());
        String known = document.session().state().environmentId();
        return known.equals(project)
            ? document
            : document.with(begun(project, seen).withTaskOf(document.session()));
      } catch (ModelFormatException e) {
        throw damaged(e);
      }
    }
    return SessionDocument.of(begun(project, seen));
  }

  /** Returns a session that begins in the stage that the engine shows. */
  private WorkflowSession begun(String project, Optional<Seen> seen) {
    Instant now = ports.runtime().timeOfDay();
    WorkflowSession session = WorkflowSession.begin(project, ports.sessions().developer(), now);
    return seen.map(
            it ->
                session.after(new WorkflowEvent(it.kind(), now, it.details(), COMMAND), ids::next))
        .orElse(session);
  }

  private WorkflowSession applied(SessionSettings settings, WorkflowSession before) {
    Instant now = ports.runtime().timeOfDay();
    WorkflowSession session = before;
    if (settings.ticket().isPresent() || settings.task().isPresent()) {
      session = session.working(settings.ticket(), settings.task(), now);
    }
    Optional<WorkflowStage> asked = settings.stage().filter(it -> it != before.stage());
    if (asked.isEmpty()) {
      return session.at(now);
    }
    if (!before.stage().canBecome(asked.get())) {
      throw GoalFailure.environment(
          SessionMessage.ILLEGAL_STAGE,
          before.stage().value(),
          asked.get().value(),
          SessionReport.legal(before.stage()));
    }
    String details = session.state().activeTask().jiraTicket().orElse("");
    return session.chosen(asked.get(), details, now, COMMAND, ids::next);
  }

  /** What the engine shows at the beginning of a session. */
  private record Seen(Kind kind, String details) {}

  private Optional<Seen> look(CommonSettings common, TeardownTarget target) {
    try (OpeningEngine opening = ports.engines().begin(common.engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      EnvironmentState state =
          Results.state(
              new StatusRun(opening.engine(), run).run(target.project(), target.desired()));
      return switch (state) {
        case HEALTHY, DEGRADED -> Optional.of(new Seen(Kind.READY, SessionPhrase.WAS_UP.text()));
        case STOPPED -> Optional.of(new Seen(Kind.STOPPED, SessionPhrase.WAS_STOPPED.text()));
        default -> Optional.empty();
      };
    } catch (EngineException | GoalFailure e) {
      return Optional.empty(); // a session needs no engine
    }
  }
}
