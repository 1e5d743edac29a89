package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.engine.Engine;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpRun;
import java.util.List;

/** {@code up} with {@code paws.dryRun}: shows the plan and changes nothing. */
public final class UpPreview {
  private final Ports ports;

  public UpPreview(Ports ports) {
    this.ports = ports;
  }

  /**
   * Shows what {@code up} would do, and returns it.
   *
   * @param cleanUp how a build would take the environment down
   * @throws GoalFailure if the environment could not come up
   */
  public UpRun.Preview run(UpSettings settings, DownSettings cleanUp) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> show(settings, cleanUp, reporter));
  }

  private UpRun.Preview show(UpSettings settings, DownSettings cleanUp, Reporter reporter) {
    try (OpeningEngine opening = ports.engines().begin(settings.common().engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      ProjectLoader.Loaded definition = Up.soundDefinition(settings, reporter, ports);
      ExportedVariables.check(settings.tests().exports(), definition, reporter);
      Engine engine = opening.engine();
      UpRequests requests = new UpRequests(settings, cleanUp, ports);
      UpRequest request = requests.of(definition, engine, false);
      UpRun.Preview preview =
          Up.run(settings, request.definition().project(), engine, run, ports).preview(request);
      String project = definition.project().map(ComposeProject::name).orElseThrow();
      reporter.result(
          Results.preview(
              settings.common().environment(), project, preview.findings(), steps(preview)));
      reporter.warnings(preview.findings());
      if (preview.findings().stream().anyMatch(Finding::isError)) {
        throw reporter.errors(preview.findings(), GoalPhrase.IN_NEEDS.text());
      }
      new Providers(ports, settings.common(), reporter)
          .preview(definition.desired().orElseThrow(), requests.services(definition));
      say(project, preview);
      return preview;
    }
  }

  private static List<Plan> steps(UpRun.Preview preview) {
    return List.of(preview.images(), preview.plan()).stream()
        .flatMap(plan -> plan.stream())
        .toList();
  }

  private void say(String project, UpRun.Preview preview) {
    preview.images().stream()
        .flatMap(plan -> plan.steps().stream())
        .map(step -> step.operation().text() + ": " + step.cause())
        .forEach(ports.console()::info);
    preview.plan().stream()
        .flatMap(plan -> plan.steps().stream())
        .map(Step::text)
        .forEach(ports.console()::info);
    preview.plan().stream().flatMap(plan -> plan.notes().stream()).forEach(ports.console()::info);
    ports.console().info(GoalPhrase.PLANNED.text(project));
  }
}
