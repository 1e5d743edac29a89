package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.json.ModelFormatException;
import dev.paws.core.report.page.EnvironmentPage;
import dev.paws.core.report.page.HealthStrips;
import dev.paws.core.report.parity.ParityTrend;
import dev.paws.core.report.parity.StoredReport;
import dev.paws.core.workflow.SessionDocument;
import dev.paws.core.workflow.WorkflowSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the page of an environment shows besides its present state. What cannot be read
 * becomes a remark.
 */
record ReportSources(Ports ports, CommonSettings settings, String project, List<String> remarks) {
  private static final int MOST_RUNS = 10;

  /** What the store knows. */
  record Remembered(
      EnvironmentPage.Past past, List<StageTransition> stages, List<PipelineRun> runs) {
    private static final Remembered NOTHING =
        new Remembered(EnvironmentPage.Past.UNKNOWN, List.of(), List.of());
  }

  /** Returns what the store knows from a time on. */
  Remembered remembered(Instant since) {
    try {
      Optional<HistoryStore> store =
          ports.history().open(finding -> ports.console().warn(finding.text()));
      if (store.isEmpty()) {
        remarks.add(HistoryPhrase.PAGE_HISTORY_OFF.text());
        return Remembered.NOTHING;
      }
      try (HistoryStore open = store.get()) {
        return remembered(open, since);
      }
    } catch (HistoryFailure e) {
      remarks.add(HistoryPhrase.PAGE_WITHOUT_HISTORY.text(e.finding().text()));
      return Remembered.NOTHING;
    }
  }

  private Remembered remembered(HistoryStore store, Instant since) {
    String environment = ports.history().identity(project);
    HealthStrips strips = new HealthStrips();
    ResultQuery query =
        new ResultQuery(
            environment, List.of(), Optional.empty(), since, HistorySettings.DEFAULT_LIMIT);
    EnvironmentHistory history = EnvironmentHistory.of(store, query, strips);
    // Runs of the pipeline are kept under the name of the source tree's folder.
    String tree = String.valueOf(settings.projectFolder().getFileName());
    return new Remembered(
        new EnvironmentPage.Past(Optional.of(history), strips),
        history.stages(),
        store.pipelines(ports.history().identity(tree), MOST_RUNS));
  }

  /** Returns the newest reports on differences, and their trend if {@code diff} exported it. */
  EnvironmentPage.Parity parity() {
    return new EnvironmentPage.Parity(reports(), trend());
  }

  private List<StoredReport> reports() {
    Path kept = settings.diffReports();
    try {
      return ports.results().reports(kept).newest();
    } catch (IOException e) {
      remark(kept, e);
      return List.of();
    }
  }

  private List<ParityTrend.Point> trend() {
    Path file = ParityTrendFile.path(settings);
    try {
      return ports.files().isFile(file)
          ? new ParityTrendFile(ports)
              .read(file)
              .orElseThrow(() -> new IOException(GoalPhrase.FILE_UNREADABLE.text()))
          : List.of();
    } catch (IOException e) {
      remark(file, e);
      return List.of();
    }
  }

  private void remark(Path file, IOException e) {
    remarks.add(HistoryPhrase.PAGE_WITHOUT_FILE.text(file, ports.results().reason(e)));
  }

  /** Returns what is done with the environment. */
  EnvironmentPage.Activity activity(Remembered remembered) {
    return new EnvironmentPage.Activity(
        session(), remembered.stages(), openDrills(), remembered.runs());
  }

  private Optional<WorkflowSession> session() {
    String file = ports.sessions().file();
    try {
      Optional<String> text = ports.sessions().read();
      return text.isPresent()
          ? Optional.of(SessionDocument.read(text.get(), file).session())
              .filter(it -> it.state().environmentId().equals(project))
          : Optional.empty();
    } catch (IOException e) {
      remark(Path.of(file), e);
    } catch (ModelFormatException e) {
      remarks.add(e.finding().text());
    }
    return Optional.empty();
  }

  private List<OpenDrill> openDrills() {
    try {
      return new DrillLedger(ports, project, "paws:report").open();
    } catch (GoalFailure e) {
      remarks.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }
}
