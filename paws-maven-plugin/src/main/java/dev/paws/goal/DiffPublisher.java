package dev.paws.goal;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.report.parity.JsonReport;
import dev.paws.core.report.parity.Paint;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReports;
import dev.paws.core.report.parity.TerminalReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows results on the terminal, stores them, and fails where a difference is too severe. */
public final class DiffPublisher implements ParityPublisher {
  private static final int WIDTH = 120;
  private static final int NAMED = 3;

  private final Console console;

  public DiffPublisher(Console console) {
    this.console = console;
  }

  @Override
  public void publish(List<ParityResult> results, DiffSettings settings, Reporter reporter) {
    List<String> worst = new ArrayList<>();
    int failing = 0;
    Path folder =
        settings.common().compose().baseDirectory().resolve("reports").resolve("config-diffs");
    for (ParityResult result : results) {
      ParityReport report = ParityReports.of(result, Optional.empty());
      Path file = folder.resolve(name(report));
      reporter.write(file, reporter.compact(JsonReport.of(report)));
      reporter.result(JsonReport.of(report));
      TerminalReport.lines(report, Paint.PLAIN, WIDTH, file.toString()).forEach(console::info);
      Optional<Severity> failOn = settings.failOn();
      if (failOn.isPresent()) {
        failing += result.atLeast(failOn.get()).size();
        worst.addAll(ParityReports.worst(report, failOn.get(), NAMED));
      }
    }
    if (failing > 0) {
      throw GoalFailure.environment(
          failing
              + " differences from "
              + settings.failOn().map(Severity::value).orElse("")
              + " on:\n  "
              + String.join("\n  ", worst.subList(0, Math.min(NAMED, worst.size())))
              + "\nThe report is in "
              + folder);
    }
  }

  private static String name(ParityReport report) {
    return (report.timestamp() + "-" + report.source() + "-vs-" + report.target())
            .replaceAll("[^A-Za-z0-9._-]", "-")
        + ".json";
  }
}
