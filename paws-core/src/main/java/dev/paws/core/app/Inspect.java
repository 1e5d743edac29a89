package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.report.health.ClusterText;
import dev.paws.core.report.health.HealthTree;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import java.util.List;
import java.util.Optional;

/** {@code inspect}: shows the clusters of an environment, with all that their members say. */
public final class Inspect {
  private final Ports ports;

  public Inspect(Ports ports) {
    this.ports = ports;
  }

  /**
   * Shows the clusters that the services belong to, and returns them in a report without services.
   * An unhealthy cluster does not fail this goal, which is for looking.
   *
   * @param services the only services whose clusters to show; empty: all
   * @throws GoalFailure if there is no environment of that name, or it has no such service
   * @throws EngineException if the engine cannot be asked
   */
  public HealthReport run(CommonSettings settings, List<String> services) {
    Reporter reporter = new Reporter(settings, ports);
    return reporter.concluding(
        () -> {
          try (OpeningEngine opening = ports.engines().begin(settings.engine());
              OpenRunEnvironment run = ports.runtime().open(() -> {})) {
            HealthTargets targets = new HealthTargets(ports, settings, reporter);
            HealthTargets.Definition definition = targets.read();
            Engine engine = opening.engine();
            HealthRequest request =
                targets.request(
                    definition,
                    engine,
                    services,
                    Optional.empty(),
                    TriggeredBy.MANUAL,
                    HealthRequest.Scope.CLUSTERS);
            HealthReport report =
                new HealthRun(engine, run, ports.endpoints(), ports.files()).run(request);
            show(settings, reporter, report);
            return report;
          }
        });
  }

  private void show(CommonSettings settings, Reporter reporter, HealthReport report) {
    reporter.result(HealthTree.clusters(settings.environment(), report));
    if (report.clusters().isEmpty()) {
      ports.console().info(HealthPhrase.NO_CLUSTER.text(report.project()));
    }
    ClusterText.lines(report.clusters()).forEach(ports.console()::info);
  }
}
