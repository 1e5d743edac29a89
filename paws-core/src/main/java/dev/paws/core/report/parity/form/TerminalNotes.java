package dev.paws.core.report.parity.form;

import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.AcceptedSummary;
import dev.paws.core.report.parity.ChangeSummary;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ReportText;
import java.util.ArrayList;
import java.util.List;

/** Writes what the report for a terminal says between the differences and what to do first. */
final class TerminalNotes {
  private final ParityReport report;
  private final int room;
  private final List<String> lines = new ArrayList<>();

  private TerminalNotes(ParityReport report, int room) {
    this.report = report;
    this.room = room;
  }

  /**
   * Returns the lines.
   *
   * @param room the number of columns for sentences
   */
  static List<String> lines(ParityReport report, int room) {
    TerminalNotes notes = new TerminalNotes(report, room);
    notes.identical();
    notes.remarks();
    notes.trend();
    notes.accepted();
    return notes.lines;
  }

  private void identical() {
    List<String> names =
        report.sections().stream()
            .filter(section -> section.open().isEmpty())
            .filter(section -> section.impact() == ImpactLevel.NONE)
            .map(section -> ControlCharacters.line(section.service()))
            .sorted()
            .toList();
    if (!names.isEmpty() && report.open().findAny().isPresent()) {
      lines.add("");
      lines.addAll(TextColumns.words("No open difference: " + String.join(", ", names), room));
    }
  }

  private void remarks() {
    if (!report.remarks().isEmpty()) {
      lines.add("");
      report
          .remarks()
          .forEach(
              remark ->
                  lines.addAll(
                      List.of(
                          ("note: " + ControlCharacters.lines(remark.text())).split("\n", -1))));
    }
  }

  private void trend() {
    report
        .trend()
        .ifPresent(
            trend -> {
              lines.add("");
              lines.add(ChangeSummary.sentence(trend));
              trend.gone().stream()
                  .limit(TerminalReport.MOST_ENTRIES_TO_PASTE)
                  .forEach(
                      past ->
                          lines.add(
                              "  gone: "
                                  + ControlCharacters.line(past.service() + ": " + past.path())
                                  + " ("
                                  + ReportText.of(past.severity())
                                  + ")"));
            });
  }

  /** Writes who accepted how many differences, and until when. */
  private void accepted() {
    List<String> accepted = AcceptedSummary.lines(report);
    if (!accepted.isEmpty()) {
      lines.add("");
      accepted.stream()
          .limit(TerminalReport.MOST_ENTRIES_TO_PASTE)
          .forEach(text -> lines.addAll(TextColumns.words(text, room)));
    }
  }
}
