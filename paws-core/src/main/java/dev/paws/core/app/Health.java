package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.RunEvent;
import dev.paws.core.message.HealthMessage;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Details;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.report.health.HealthText;
import dev.paws.core.report.health.HealthTree;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import dev.paws.core.secret.SecretValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code health}: checks all services and clusters of an environment, no matter who started it. */
public final class Health {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Ports ports;

  public Health(Ports ports) {
    this.ports = ports;
  }

  /**
   * Checks once, or until all is healthy, and returns the last report.
   *
   * @throws GoalFailure if something is not healthy and that is to fail, or nothing runs
   * @throws EngineException if the engine cannot be asked
   */
  public HealthReport run(HealthSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    Cancellation cancellation = new Cancellation();
    return reporter.concluding(
        () -> {
          try (OpeningEngine opening = ports.engines().begin(settings.common().engine());
              OpenRunEnvironment run = ports.runtime().open(cancellation::cancel)) {
            return check(settings, reporter, opening, run, cancellation);
          }
        });
  }

  private HealthReport check(
      HealthSettings settings,
      Reporter reporter,
      OpeningEngine opening,
      OpenRunEnvironment run,
      Cancellation cancellation) {
    HealthTargets targets = new HealthTargets(ports, settings.common(), reporter);
    HealthTargets.Definition definition = targets.read();
    Engine engine = opening.engine();
    HealthRequest request =
        targets.request(
            definition,
            engine,
            settings.services(),
            settings.host(),
            settings.inBuild() ? TriggeredBy.AUTOMATED_SCRIPT : TriggeredBy.MANUAL,
            HealthRequest.Scope.ALL);
    HealthRun checks = new HealthRun(engine, run, ports.endpoints(), ports.files());
    HealthFiles files =
        new HealthFiles(ports, settings.common(), reporter, definition.target().project());
    long began = run.now();
    HealthReport report = round(checks, request, files, reporter);
    if (settings.await().isPresent()) {
      long until = began + settings.await().get().toNanos();
      report =
          awaited(report, () -> round(checks, request, files, reporter), run, until, cancellation);
    }
    files.junit(report);
    reporter.result(HealthTree.of(settings.common().environment(), report));
    HealthText.lines(report).forEach(ports.console()::info);
    new DrillLedger(ports, report.project(), "paws:health").warn();
    conclude(settings, report, Duration.ofNanos(run.now() - began), cancellation);
    return report;
  }

  /** Checks once and keeps the results. */
  private HealthReport round(
      HealthRun checks, HealthRequest request, HealthFiles files, Reporter reporter) {
    HealthReport report = checks.run(request);
    List<HealthCheckResult> results = masked(report.results(), reporter.hidden());
    files.record(results);
    new HistoryRecorder(ports, report.project(), "health").record(results);
    return report;
  }

  private interface Round {
    HealthReport check();
  }

  /** Checks until all is healthy, the time is over or the build is stopped. */
  private HealthReport awaited(
      HealthReport first,
      Round round,
      OpenRunEnvironment run,
      long until,
      Cancellation cancellation) {
    HealthReport report = first;
    Duration pause = FIRST_PAUSE;
    String said = "";
    while (!report.isHealthy() && run.now() < until && !cancellation.isCancelled()) {
      String missing = String.join("; ", HealthText.causes(report));
      if (!missing.equals(said)) {
        ports.console().info(HealthPhrase.WAITING.text(report.project(), missing));
        said = missing;
      }
      sleep(run, Math.min(until, run.now() + pause.toNanos()), cancellation);
      pause = pause.multipliedBy(3).dividedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      report = round.check();
    }
    return report;
  }

  private static void sleep(OpenRunEnvironment run, long until, Cancellation cancellation) {
    while (run.now() < until && !cancellation.isCancelled()) {
      run.await(until).ifPresent(RunEvent::handle);
    }
  }

  private void conclude(
      HealthSettings settings, HealthReport report, Duration took, Cancellation cancellation) {
    if (report.isHealthy() || !settings.failOnUnhealthy()) {
      return;
    }
    String causes = "\n  " + String.join("\n  ", HealthText.causes(report)) + "\n ";
    boolean nothing = report.services().stream().noneMatch(it -> !it.container().isEmpty());
    if (nothing) {
      throw GoalFailure.environment(HealthMessage.NOTHING_RUNS, report.project());
    }
    if (settings.await().isEmpty()) {
      throw GoalFailure.environment(HealthMessage.NOT_HEALTHY, report.project(), causes);
    }
    throw GoalFailure.environment(
        cancellation.isCancelled()
            ? HealthMessage.WAIT_INTERRUPTED
            : HealthMessage.NOT_HEALTHY_IN_TIME,
        report.project(),
        took.toSeconds(),
        causes);
  }

  /** What services print may hold secrets, and the history lasts. */
  private static List<HealthCheckResult> masked(
      List<HealthCheckResult> results, SecretValues hidden) {
    List<HealthCheckResult> masked = new ArrayList<>();
    for (HealthCheckResult result : results) {
      Details details = result.details();
      Optional<String> output = details.output().map(hidden::inText);
      Optional<String> error = details.errorMessage().map(hidden::inText);
      masked.add(
          new HealthCheckResult(
              result.id(),
              result.serviceId(),
              result.timestamp(),
              result.status(),
              new Details(details.exitCode(), output, details.responseTimeMs(), error),
              result.metadata()));
    }
    return masked;
  }
}
