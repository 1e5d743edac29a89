package dev.paws.core.report.parity.form;

import dev.paws.core.finding.Position;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the report as GitHub's workflow commands, which GitHub shows at the line they name. GitHub
 * shows ten of each level per step. So at most ten are written, the worst first, followed by the
 * number of those left out.
 */
public final class GithubReport {
  private static final int SHOWN_OF_EACH = 10;
  private static final int LONGEST_VALUE = 200;

  private GithubReport() {}

  /**
   * Returns the commands, one on each line.
   *
   * @param report the report
   * @param places names files as the repository does
   * @param elsewhere where the whole report is
   */
  public static String of(ParityReport report, SourceFiles places, String elsewhere) {
    StringBuilder out = new StringBuilder();
    int left = 0;
    for (String level : List.of("error", "warning", "notice")) {
      // the last notice counts those that are left out
      int most = level.equals("notice") ? SHOWN_OF_EACH - 1 : SHOWN_OF_EACH;
      List<Entry> entries =
          report
              .open()
              .filter(entry -> level(entry.severity()).equals(level))
              .sorted((a, b) -> b.severity().compareTo(a.severity()))
              .toList();
      entries.stream().limit(most).forEach(it -> out.append(command(level, report, it, places)));
      left += Math.max(0, entries.size() - most);
    }
    if (left > 0) {
      out.append("::notice title=").append(property("Parity")).append("::");
      out.append(data(left + " more differences are in " + elsewhere)).append('\n');
    }
    return out.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String command(
      String level, ParityReport report, Entry entry, SourceFiles places) {
    List<String> properties = new ArrayList<>();
    Optional<Position> at = places.local(entry);
    at.ifPresent(
        position -> {
          properties.add("file=" + property(position.file()));
          if (position.line() > 0) {
            properties.add("line=" + position.line());
            properties.add("col=" + Math.max(1, position.column()));
          }
        });
    properties.add("title=" + property("Parity: " + entry.service() + " " + entry.path()));
    String message =
        "%s: %s has %s, %s has %s. %s"
            .formatted(
                ReportText.of(entry.severity()),
                report.source(),
                ControlCharacters.atMost(ValueText.line(entry.source()), LONGEST_VALUE),
                report.target(),
                ControlCharacters.atMost(ValueText.line(entry.target()), LONGEST_VALUE),
                entry.impact());
    return "::" + level + " " + String.join(",", properties) + "::" + data(message) + "\n";
  }

  private static String data(String text) {
    return ControlCharacters.line(text)
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
