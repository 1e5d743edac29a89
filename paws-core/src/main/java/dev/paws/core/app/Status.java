package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.lifecycle.ClusterVerdicts;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.StatusReport;
import dev.paws.core.run.EnvironmentLook;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.StatusRun;
import java.util.List;
import java.util.Optional;

/** {@code status}: shows an environment, no matter who started it. */
public final class Status {
  private final Ports ports;
  private final ClusterVerdicts clusters;

  /** Creates the use case without a look into clusters. */
  public Status(Ports ports) {
    this(ports, ClusterVerdicts.NONE);
  }

  /** Creates the use case. */
  public Status(Ports ports, ClusterVerdicts clusters) {
    this.ports = ports;
    this.clusters = clusters;
  }

  /** Shows the table and returns its rows, at least one for each service of the files. */
  public List<ServiceStatus> run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, ports);
    return reporter.concluding(() -> show(settings, reporter));
  }

  private List<ServiceStatus> show(CommonSettings settings, Reporter reporter) {
    try (OpeningEngine opening = ports.engines().begin(settings.engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      TeardownTarget target = new TeardownTargets(ports, settings, reporter).named();
      Engine engine = opening.engine();
      EnvironmentLook look = new StatusRun(engine, run).look(target.project(), target.desired());
      new WorkflowRecorder(ports, Optional.of(target.project()), "paws:status")
          .notice(look.observed(), () -> Ended.Jobs.of(target.desired()));
      List<ClusterVerdict> verdicts = clusters.of(engine, look.observed(), target.roles());
      StatusReport report =
          new StatusReport(
              look,
              target.roles(),
              verdicts,
              new StatusHistory(ports, target.project()).after(look, verdicts),
              ports.runtime().timeOfDay());
      reporter.result(report.tree(settings.environment(), target.project()));
      print(target.project(), look, report);
      new DrillLedger(ports, target.project(), "paws:status").warn();
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
