package dev.paws.core.report.parity.form;

import dev.paws.core.message.GoalPhrase;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.Table;
import dev.paws.core.report.parity.ParityReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One line for each of several comparisons: how many differences are open, by severity. */
public final class TerminalSummary {
  private TerminalSummary() {}

  /** Returns a headline and a line for each report, in their order. */
  public static List<String> lines(List<ParityReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of(GoalPhrase.COMPARISON.text()),
                severities().map(it -> it.value().toUpperCase(Locale.ROOT)))
            .toList());
    for (ParityReport report : reports) {
      rows.add(
          Stream.concat(
                  Stream.of(GoalPhrase.PAIR.text(report.source(), report.target())),
                  severities().map(it -> String.valueOf(report.counts().get(it))))
              .toList());
    }
    return Table.lines(rows);
  }

  private static Stream<Severity> severities() {
    return Arrays.stream(Severity.values());
  }
}
