package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.StatusReport;
import dev.paws.core.run.EnvironmentLook;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.health.HealthRequest;
import java.util.List;
import java.util.Optional;

/** {@code status}: shows an environment, no matter who started it. */
public final class Status {
  private static final String GOAL = "status";

  private final Ports ports;

  public Status(Ports ports) {
    this.ports = ports;
  }

  /** Shows the table and returns its rows, at least one for each service of the files. */
  public List<ServiceStatus> run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, ports);
    return reporter.concluding(() -> show(settings, reporter));
  }

  private List<ServiceStatus> show(CommonSettings settings, Reporter reporter) {
    try (OpeningEngine opening = ports.engines().begin(settings.engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      HealthTargets targets = new HealthTargets(ports, settings, reporter);
      HealthTargets.Definition definition = targets.read();
      TeardownTarget target = definition.target();
      StatusReport report =
          new StatusLook(ports, targets, definition, Optional.empty(), GOAL)
              .look(opening.engine(), run, HealthRequest.Scope.CLUSTERS)
              .status();
      EnvironmentLook look = report.look();
      reporter.result(report.tree(settings.environment(), target.project()));
      print(target.project(), look, report);
      new DrillLedger(ports, target.project(), "paws:" + GOAL).warn();
      return look.rows();
    }
  }

  private void print(String project, EnvironmentLook look, StatusReport report) {
    boolean present = look.rows().stream().anyMatch(row -> row.state().isPresent());
    ports
        .console()
        .info(present ? report.headline(project) : GoalPhrase.NOTHING_TO_SHOW.text(project));
    ports.displays().table(look.rows(), report.cells()).forEach(ports.console()::info);
    report.footer().forEach(ports.console()::info);
    report.warnings().forEach(finding -> ports.console().warn(finding.text()));
  }
}
