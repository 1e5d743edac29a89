package dev.paws.core.app;

import dev.paws.core.app.output.LogFiles;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.preflight.Preflight;
import dev.paws.core.preflight.PreflightOptions;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import dev.paws.core.run.UpRun;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** {@code up}: brings the environment up and waits until it is ready. */
public final class Up {
  /**
   * How long the end of the process is delayed so that a failed start can be removed again. This is
   * longer than the removal's own deadline; a user who cannot wait interrupts again.
   */
  private static final Duration ROLLBACK = Duration.ofSeconds(150);

  private final Ports ports;
  private final EnvironmentPublisher publisher;

  public Up(Ports ports, EnvironmentPublisher publisher) {
    this.ports = ports;
    this.publisher = publisher;
  }

  /**
   * A running environment.
   *
   * @param project the environment's name
   * @param variables what a build is given about all environments of the module
   */
  public record Result(String project, BuildVariables variables) {}

  /**
   * Brings the environment up.
   *
   * @param cleanUp how to take it down when the build that started it ends
   * @throws GoalFailure if the environment is not up at the end, or what is known of it cannot be
   *     written
   */
  public Result run(UpSettings settings, DownSettings cleanUp) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> bringUp(settings, cleanUp, reporter));
  }

  private Result bringUp(UpSettings settings, DownSettings cleanUp, Reporter reporter) {
    try (OpeningEngine opening = ports.engines().begin(settings.common().engine())) {
      ProjectLoader.Loaded definition = soundDefinition(settings, reporter, ports);
      ExportedVariables.check(settings.tests().exports(), definition, reporter);
      String project = name(definition);
      Engine engine = opening.engine();
      try (Claims.Claim claim = ports.claims().claim(engine.info(), project, "up")) {
        removeDeadBuilds(settings, claim, engine, project);
        UpRequests requests = new UpRequests(settings, cleanUp, ports);
        Providers providers = new Providers(ports, settings.common(), reporter);
        List<String> services = requests.services(definition);
        boolean alone = settings.lifetime().isolated() && settings.lifetime().rollsBack();
        Runnable failed =
            () -> providers.afterFailure(definition.desired().orElseThrow(), services, alone);
        ProjectLoader.Loaded supplied =
            providers.supplied(definition, services, engine.info(), failed);
        UpRequest request = requests.of(supplied, engine, claim.isShared());
        EnvironmentPublisher onceUp =
            (name, variables) -> {
              takeDownWithBuild(settings, cleanUp, supplied, engine, claim);
              return publisher.publish(name, variables);
            };
        UpConclusion conclusion = new UpConclusion(ports, settings, reporter, engine, onceUp);
        return execute(
            settings,
            request,
            engine,
            result -> {
              if (!result.succeeded()) {
                failed.run();
              }
              return conclusion.of(request, result);
            });
      }
    }
  }

  /** Reads the files and reports all findings; fails if one is an error. */
  static ProjectLoader.Loaded soundDefinition(UpSettings settings, Reporter reporter, Ports ports) {
    ProjectLoader.Loaded loaded =
        ProjectLoader.load(
            settings.common().compose(), settings.selection().services(), ports.files());
    reporter.hide(loaded.secrets());
    loaded.project().ifPresent(project -> reporter.about(project.name()));
    reporter.warnings(loaded.findings());
    boolean unusable =
        loaded.hasErrors() || loaded.project().isEmpty() || loaded.desired().isEmpty();
    if (unusable) {
      reporter.result(
          Results.findings(
              settings.common().environment(),
              loaded.project().map(ComposeProject::name),
              loaded.findings()));
      throw reporter.errors(loaded.findings(), GoalPhrase.IN_DEFINITION.text());
    }
    return loaded;
  }

  private static String name(ProjectLoader.Loaded definition) {
    return definition.project().orElseThrow().name();
  }

  /** No later build uses the same separate name, so leftovers must be removed now. */
  private void removeDeadBuilds(
      UpSettings settings, Claims.Claim claim, Engine engine, String project) {
    if (settings.lifetime().isolated() && !claim.isShared()) {
      new DeadBuilds(ports, engine).remove(project);
    }
  }

  private void takeDownWithBuild(
      UpSettings settings,
      DownSettings cleanUp,
      ProjectLoader.Loaded definition,
      Engine engine,
      Claims.Claim claim) {
    if (!settings.lifetime().inBuild()) {
      return; // a person takes it down
    }
    TeardownTarget target = TeardownTarget.of(definition).orElseThrow().on(engine.info());
    claim.keep(new BuildEndTeardown(ports).of(settings, cleanUp, target));
    ports.claims().remember(settings.common(), target);
  }

  /**
   * Carries out the request and reports the result; both are cleaned up if the process is ended
   * meanwhile.
   */
  private Result execute(
      UpSettings settings,
      UpRequest request,
      Engine engine,
      Function<UpResult, Result> conclusion) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    ProcessRuntime.Guard guard =
        ports.runtime().guard(cancellation::cancel, ROLLBACK, ports.console()::info);
    UpWorkflow workflow = new UpWorkflow(ports, request.desired());
    workflow.begin(engine);
    try {
      return conclusion.apply(
          workflow.after(() -> carryOut(settings, request, engine, cancellation)));
    } finally {
      guard.close();
    }
  }

  private UpResult carryOut(
      UpSettings settings, UpRequest request, Engine engine, Cancellation cancellation) {
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel);
        RunDisplay display = ports.displays().open(settings.limits().timeout())) {
      return new UpHistory(ports, request.desired().project())
          .around(
              display,
              listener ->
                  run(settings, request.definition().project(), engine, run, ports)
                      .run(
                          request,
                          listener,
                          cancellation,
                          new LogFiles(engine, settings.common(), ports)));
    }
  }

  /** Returns the run of a request, with everything that it needs of this machine. */
  static UpRun run(
      UpSettings settings,
      ComposeProject project,
      Engine engine,
      OpenRunEnvironment run,
      Ports ports) {
    UpRun.PreflightCheck preflight =
        (asked, to, observed) ->
            Preflight.run(
                asked.desired(),
                new PreflightOptions(
                    asked.definition().services(),
                    asked.creation().build(),
                    asked.creation().removeOrphans()),
                to,
                ports.machine().host(),
                run.questions());
    return new UpRun(engine, run, ReadyAccess.of(settings, project, engine, ports), preflight);
  }
}
