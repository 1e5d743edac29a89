package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Selection;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What goals share that change images only: containers stay as they are. */
record ImageGoal(Ports ports, ImageSettings settings) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The goal's own part. */
  interface Work {
    /** Returns what to do. */
    Plan plan(Definition definition, Engine engine);

    /** Reports how it ended; throws if it failed. */
    void conclude(Definition definition, Plan plan, Outcome outcome);
  }

  /**
   * The project.
   *
   * @param selected the services whose images are meant
   */
  record Definition(ComposeProject project, Desired desired, List<DesiredService> selected) {}

  /**
   * Reads the files and does the work.
   *
   * @throws GoalFailure if the files are unsound, a service is unknown, or the work fails
   */
  void run(Work work) {
    Reporter reporter = new Reporter(settings.common(), ports);
    reporter.concluding(
        () -> {
          try (OpeningEngine opening = ports.engines().begin(settings.common().engine())) {
            Definition definition = definition(reporter);
            Engine engine = opening.engine();
            Plan plan = work.plan(definition, engine);
            Outcome outcome = execute(engine, definition.project().name(), plan);
            Optional<GoalFailure> unwritten =
                reporter.tryResult(
                    Results.images(
                        settings.common().environment(),
                        definition.project().name(),
                        plan,
                        outcome));
            work.conclude(definition, plan, outcome);
            if (unwritten.isPresent()) {
              throw unwritten.get();
            }
            return true;
          }
        });
  }

  private Definition definition(Reporter reporter) {
    ProjectLoader.Loaded loaded =
        ProjectLoader.load(settings.common().compose(), settings.services(), ports.files());
    reporter.hide(loaded.secrets());
    loaded.project().ifPresent(project -> reporter.about(project.name()));
    reporter.warnings(loaded.findings());
    if (loaded.hasErrors() || loaded.project().isEmpty() || loaded.desired().isEmpty()) {
      reporter.result(
          Results.findings(
              settings.common().environment(),
              loaded.project().map(ComposeProject::name),
              loaded.findings().stream().filter(Finding::isError).toList()));
      throw reporter.errors(loaded.findings(), GoalPhrase.IN_DEFINITION.text());
    }
    Desired desired = loaded.desired().get();
    ServiceNames.requireKnown(settings.services(), desired);
    return new Definition(loaded.project().get(), desired, selected(desired));
  }

  private List<DesiredService> selected(Desired desired) {
    return Selection.of(desired, settings.services()).stream()
        .filter(
            service ->
                settings.dependencies()
                    || settings.services().isEmpty()
                    || settings.services().contains(service.name()))
        .toList();
  }

  private Outcome execute(Engine engine, String project, Plan plan) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    ProcessRuntime.Guard guard =
        ports.runtime().guard(cancellation::cancel, PATIENCE, ports.console()::info);
    EngineInfo info = engine.info();
    ReadinessSettings none = ReadinessSettings.standard(info.runsHealthChecks());
    ExecuteSettings up = ExecuteSettings.up(settings.timeout(), info.cpus(), none);
    // One image that is missing in its registry does not keep back the others.
    ExecuteSettings all =
        new ExecuteSettings(
            up.timeout(), up.already(), up.parallel(), up.probes(), true, up.logLines(), none);
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel);
        RunDisplay display = settings.quiet() ? () -> {} : ports.displays().open()) {
      return new Executor(engine, run).run(plan, project, all, display, cancellation);
    } finally {
      guard.close();
    }
  }
}
