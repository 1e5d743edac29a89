package dev.paws.core.report;

import dev.paws.core.message.SessionPhrase;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.DeveloperWorkflowState.ActiveTask;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.workflow.WorkflowSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a session.
 *
 * @param session with its time in the present stage; empty if there is none
 * @param offered the ticket that the branch names, if the session has another one or none
 */
public record SessionReport(
    String project,
    Optional<WorkflowSession> session,
    Optional<String> offered,
    Instant now,
    ZoneId zone) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Returns the stages that may follow one, for a message. */
  public static String legal(WorkflowStage stage) {
    return stage.next().stream().map(it -> it.value()).collect(Collectors.joining(", "));
  }

  /** Returns the result: the session as the data model has it, and what may follow. */
  public Map<String, @Nullable Object> tree(String environment) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", project);
    tree.put("session", session.map(it -> ModelCodec.tree(it.state())));
    tree.put(
        "legal_next_stages",
        session
            .map(it -> it.stage().next().stream().map(stage -> stage.value()).toList())
            .orElse(List.of()));
    offered.ifPresent(it -> tree.put("offered_ticket", it));
    return tree;
  }

  /** Returns the lines for a person. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (session.isEmpty()) {
      lines.add(SessionPhrase.NO_SESSION.text(project));
    } else {
      DeveloperWorkflowState state = session.get().state();
      lines.add(
          SessionPhrase.STAGE.text(
              project,
              state.currentStage().value(),
              StatusText.span(Duration.between(state.lastTransition(), now)),
              time(state.lastTransition())));
      task(state.activeTask()).ifPresent(lines::add);
      state
          .metadata()
          .lastSuccessfulTestRun()
          .ifPresent(it -> lines.add(SessionPhrase.TESTS_PASSED_AT.text(time(it))));
      lines.addAll(today(state.stageHistory()));
      lines.add(SessionPhrase.LEGAL_NEXT.text(legal(state.currentStage())));
    }
    offered.ifPresent(it -> lines.add(SessionPhrase.OFFER_TICKET.text(it)));
    return lines;
  }

  private Optional<String> task(ActiveTask task) {
    if (task.jiraTicket().isEmpty() && task.description().isEmpty()) {
      return Optional.empty();
    }
    String what =
        task.jiraTicket().orElse("")
            + (task.jiraTicket().isPresent() && task.description().isPresent() ? ", " : "")
            + task.description().orElse("");
    return Optional.of(SessionPhrase.TASK.text(what, task.startedAt().map(this::time).orElse("?")));
  }

  private List<String> today(List<StageTransition> history) {
    LocalDate date = LocalDate.ofInstant(now, zone);
    List<String> lines = new ArrayList<>();
    for (StageTransition one : history) {
      if (LocalDate.ofInstant(one.timestamp(), zone).equals(date)) {
        String details =
            one.triggerDetails().map(it -> ": " + it).orElse("")
                + one.metadata().associatedCommand().map(it -> " (" + it + ")").orElse("");
        lines.add(
            SessionPhrase.TIMELINE.text(
                time(one.timestamp()), one.toStage().value(), one.trigger().value() + details));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, SessionPhrase.TODAY.text());
    }
    return lines;
  }

  /** Returns the time of today, or the day with it. */
  private String time(Instant at) {
    String clock = CLOCK.format(at.atZone(zone));
    LocalDate date = LocalDate.ofInstant(at, zone);
    return date.equals(LocalDate.ofInstant(now, zone)) ? clock : date + " " + clock;
  }
}
