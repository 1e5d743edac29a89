package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.report.Results;
import dev.paws.core.report.StatusReport;
import dev.paws.core.report.health.ClusterVerdicts;
import dev.paws.core.run.EnvironmentLook;
import dev.paws.core.run.StatusRun;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import java.util.List;
import java.util.Optional;

/**
 * Looks at an environment: its containers and what they use, what checks and clusters say, and what
 * is remembered of it. What was seen is recorded.
 *
 * @param host the host that the user names for published ports; empty: find out
 */
record StatusLook(
    Ports ports,
    HealthTargets targets,
    HealthTargets.Definition definition,
    Optional<String> host,
    String goal) {

  /**
   * What was seen.
   *
   * @param health empty if nothing runs, or the engine ended before all was asked
   */
  record Seen(StatusReport status, Optional<HealthReport> health) {}

  /**
   * Looks once.
   *
   * @param scope what to check besides the containers' states
   * @throws EngineException if the engine cannot show the environment
   */
  Seen look(Engine engine, OpenRunEnvironment run, HealthRequest.Scope scope) {
    TeardownTarget target = definition.target();
    EnvironmentLook look = new StatusRun(engine, run).look(target.project(), target.desired());
    new WorkflowRecorder(ports, Optional.of(target.project()), "paws:" + goal)
        .notice(look.observed(), () -> Ended.Jobs.of(target.desired()));
    Optional<HealthReport> health =
        Results.isRunning(look.rows()) ? health(engine, run, scope) : Optional.empty();
    health
        .map(HealthReport::results)
        .filter(results -> !results.isEmpty())
        .ifPresent(new HistoryRecorder(ports, target.project(), goal)::record);
    List<ClusterVerdict> verdicts =
        health.map(it -> ClusterVerdicts.of(it.clusters())).orElse(List.of());
    StatusReport status =
        new StatusReport(
            look,
            target.roles(),
            verdicts,
            new StatusHistory(ports, target.project(), goal).after(look, verdicts),
            ports.runtime().timeOfDay());
    return new Seen(status, health);
  }

  /** The containers' states are known without it, so it is no reason to fail. */
  private Optional<HealthReport> health(
      Engine engine, OpenRunEnvironment run, HealthRequest.Scope scope) {
    try {
      HealthRequest request =
          targets.request(definition, engine, List.of(), host, TriggeredBy.MANUAL, scope);
      return Optional.of(new HealthRun(engine, run, ports.endpoints(), ports.files()).run(request));
    } catch (EngineException e) {
      ports.console().debug(String.valueOf(Failures.of(e).getMessage()));
      return Optional.empty();
    }
  }
}
