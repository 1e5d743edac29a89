package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.report.history.HistoryCsv;
import dev.paws.core.report.history.HistoryResults;
import dev.paws.core.report.history.HistoryText;
import java.time.Instant;
import java.util.List;

/** {@code history}: shows what is remembered of an environment. Needs no engine. */
public final class History {
  private final Ports ports;

  public History(Ports ports) {
    this.ports = ports;
  }

  /**
   * Shows the history and returns it.
   *
   * @throws GoalFailure if history is off, or the store cannot be read
   */
  public EnvironmentHistory run(HistorySettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> show(settings, reporter));
  }

  private EnvironmentHistory show(HistorySettings settings, Reporter reporter) {
    String project = new TeardownTargets(ports, settings.common(), reporter).named().project();
    Instant since =
        settings
            .since()
            .orElseGet(() -> ports.runtime().timeOfDay().minus(HistorySettings.DEFAULT_SPAN));
    EnvironmentHistory history = read(settings, project, since);
    if (settings.csv()) {
      reporter.text(HistoryCsv.of(history));
      return history;
    }
    reporter.result(HistoryResults.of(settings.common().environment(), project, history));
    List<String> lines =
        history.isEmpty()
            ? List.of(HistoryPhrase.NOTHING_KNOWN.text(project))
            : HistoryText.of(project, history);
    lines.forEach(ports.console()::info);
    return history;
  }

  private EnvironmentHistory read(HistorySettings settings, String project, Instant since) {
    try (HistoryStore store =
        ports
            .history()
            .open(this::warn)
            .orElseThrow(() -> GoalFailure.environment(switchedOff()))) {
      return EnvironmentHistory.of(
          store,
          new ResultQuery(
              ports.history().identity(project),
              settings.services(),
              settings.status(),
              since,
              settings.limit()));
    } catch (HistoryFailure e) {
      throw GoalFailure.tool(e.finding().text(), e);
    }
  }

  private void warn(Finding finding) {
    ports.console().warn(finding.text());
  }

  private static String switchedOff() {
    return HistoryMessage.SWITCHED_OFF.at(Position.NONE, "").text();
  }
}
