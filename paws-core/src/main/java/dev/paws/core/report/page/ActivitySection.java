package dev.paws.core.report.page;

import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.history.HistoryText;
import dev.paws.core.report.html.Html;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the developer's session, what led to each stage, and the last runs of the pipeline. */
record ActivitySection(Html html, EnvironmentPage.Activity activity, Instant now) {
  private static final int MOST_TRANSITIONS = 30;

  void write() {
    session();
    pipeline();
  }

  private void session() {
    if (activity.session().isEmpty() && activity.stages().isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"session\"><h2>Session</h2>\n");
    activity.session().ifPresent(session -> state(session.state()));
    List<StageTransition> newest = new ArrayList<>(transitions());
    java.util.Collections.reverse(newest);
    Rows rows = new Rows(html, List.of("When", "Stage", "Before", "Trigger", "Details"));
    if (!newest.isEmpty()) {
      rows.begin("Transitions of the session");
      newest.stream().limit(MOST_TRANSITIONS).forEach(one -> rows.row(cells(one)));
      rows.end();
    }
    html.markup("</section>\n");
  }

  /** The store knows all sessions; without it, the file knows its own. */
  private List<StageTransition> transitions() {
    return activity.stages().isEmpty()
        ? activity.session().map(it -> it.state().stageHistory()).orElse(List.of())
        : activity.stages();
  }

  private void state(DeveloperWorkflowState state) {
    String task =
        Stream.of(state.activeTask().jiraTicket(), state.activeTask().description())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    html.markup("<p>")
        .element("span", "pill info", state.currentStage().value())
        .text(
            " for "
                + StatusText.span(Duration.between(state.lastTransition(), now))
                + (task.isEmpty() ? "" : "; task: " + task))
        .markup("</p>");
  }

  private static List<String> cells(StageTransition one) {
    return List.of(
        HistoryText.time(one.timestamp()),
        one.toStage().value(),
        one.fromStage().value()
            + " for "
            + StatusText.span(Duration.ofMinutes(one.metadata().durationInPreviousStageMinutes())),
        one.trigger().value(),
        Stream.of(one.triggerDetails(), one.metadata().associatedCommand())
            .flatMap(Optional::stream)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private void pipeline() {
    if (activity.runs().isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"pipeline\"><h2>Pipeline</h2>\n");
    List<String> columns = List.of("When", "Result", "Stages", "Took", "Commit");
    Rows rows = new Rows(html, columns);
    rows.begin("Runs of the pipeline");
    for (PipelineRun run : activity.runs()) {
      html.markup("<tr>");
      cell(rows, 0, HistoryText.time(run.startedAt()));
      rows.beginCell(1, false);
      html.element("span", "pill " + tone(run.status()), run.status().value());
      rows.endCell(1);
      cell(rows, 2, stages(run.summary()));
      cell(
          rows,
          3,
          run.totalDurationSeconds()
              .map(it -> StatusText.duration(Duration.ofSeconds(it)))
              .orElse(""));
      cell(rows, 4, commit(run.gitContext()));
      html.markup("</tr>\n");
    }
    rows.end();
    html.markup("</section>\n");
  }

  private void cell(Rows rows, int column, String text) {
    rows.beginCell(column, text.isEmpty());
    html.text(text);
    rows.endCell(column);
  }

  private static String stages(PipelineRun.Summary summary) {
    return summary.passedStages()
        + " of "
        + summary.totalStages()
        + " passed"
        + (summary.failedStages() > 0 ? ", " + summary.failedStages() + " failed" : "")
        + (summary.skippedStages() > 0 ? ", " + summary.skippedStages() + " skipped" : "");
  }

  private static String commit(PipelineRun.GitContext git) {
    String hash = git.commitSha().length() > 8 ? git.commitSha().substring(0, 8) : git.commitSha();
    return Stream.of(git.branch(), hash, git.commitMessage().lines().findFirst().orElse(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String tone(PipelineRun.Status status) {
    return switch (status) {
      case RUNNING -> "busy";
      case PASSED -> "good";
      case FAILED -> "bad";
      case CANCELLED -> "quiet";
    };
  }
}
