package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.HealthResultSink;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Position;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.HealthMessage;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.report.health.HealthJunit;
import dev.paws.core.report.health.HealthTree;
import dev.paws.core.run.health.HealthReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the latest results of an environment below {@code target/paws/health}. They are the same
 * files for each build, even if that has a separate project name.
 */
record HealthFiles(Ports ports, CommonSettings settings, Reporter reporter, String project)
    implements HealthResultSink {
  @Override
  public void record(List<HealthCheckResult> results) {
    Object masked = reporter.hidden().inTree(HealthTree.results(results));
    write(folder().resolve(name() + ".json"), JsonWriter.pretty(masked));
  }

  /** Writes the results as tests for a CI. */
  void junit(HealthReport report) {
    write(
        folder().resolve("TEST-paws.health." + name() + ".xml"),
        reporter.hidden().inText(HealthJunit.of(report)));
  }

  private Path folder() {
    return settings.workFolder().resolve("health");
  }

  private String name() {
    return Isolation.plain(project, ports.claims().build());
  }

  /** A result that cannot be kept does not change what was found. */
  private void write(Path file, String text) {
    try {
      ports.results().write(file, text);
    } catch (IOException e) {
      String reason = ports.results().reason(e);
      reporter.warnings(
          List.of(HealthMessage.RESULTS_NOT_WRITTEN.at(Position.NONE, "", file, reason)));
    }
  }
}
