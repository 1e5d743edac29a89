package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
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
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.PortAccess;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.SessionMessage;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ExistingContainers.Change;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.Results;
import dev.paws.core.run.HaltRequest;
import dev.paws.core.run.LifecycleResult;
import dev.paws.core.run.LifecycleRun;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code start}, {@code stop}, {@code restart}, {@code pause}, {@code resume} and {@code rebuild}:
 * changes the containers of an environment that was brought up before.
 */
public final class Lifecycle {
  /** How long the end of the process is delayed so that what has begun can end. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Ports ports;
  private final EnvironmentPublisher publisher;

  public Lifecycle(Ports ports, EnvironmentPublisher publisher) {
    this.ports = ports;
    this.publisher = publisher;
  }

  /**
   * Carries out the action for the named services, or all, and returns the result.
   *
   * @throws GoalFailure if a service is unknown or was never brought up, if the environment belongs
   *     to somebody else, or if the action did not succeed
   */
  public LifecycleResult run(LifecycleAction action, LifecycleSettings settings) {
    Reporter reporter = new Reporter(settings.up().common(), ports);
    return reporter.concluding(
        () ->
            action.change().isPresent()
                ? change(action, action.change().get(), settings, reporter)
                : halt(action, settings, reporter));
  }

  private LifecycleResult change(
      LifecycleAction action, Change change, LifecycleSettings settings, Reporter reporter) {
    UpSettings up = settings.up();
    try (OpeningEngine opening = ports.engines().begin(up.common().engine())) {
      ProjectLoader.Loaded definition = Up.soundDefinition(up, reporter, ports);
      String project = definition.project().orElseThrow().name();
      List<String> named = services(action, settings, definition.desired().orElseThrow());
      Engine engine = opening.engine();
      try (Claims.Claim claim = ports.claims().claim(engine.info(), project, action.goal())) {
        new WorkflowRecorder(ports, Optional.of(project), "paws:" + action.goal())
            .notice(engine, () -> Ended.Jobs.of(definition.desired()));
        ProjectLoader.Loaded supplied =
            action == LifecycleAction.REBUILD
                ? new Providers(ports, up.common(), reporter)
                    .supplied(definition, named, engine.info(), () -> {})
                : definition;
        UpRequest request =
            new UpRequests(up, settings.down(), ports)
                .of(supplied, engine, claim.isShared())
                .only(named, settings.down().limits().stop());
        LifecycleResult result =
            carryOut(
                (run, display, cancellation) ->
                    new LifecycleRun(
                            engine,
                            run,
                            ReadyAccess.of(up, request.definition().project(), engine, ports))
                        .change(
                            request,
                            change,
                            settings.awaitsReadiness(),
                            new LogFiles(engine, up.common(), ports).beside(display),
                            cancellation));
        refuse(action, project, result, reporter);
        Optional<Map<String, String>> properties =
            result.succeeded()
                ? Optional.of(refreshed(up, reporter, engine, request, result))
                : Optional.empty();
        conclude(action, settings, project, result, properties, reporter);
        return result;
      }
    }
  }

  @SuppressWarnings("try") // the claim is only held
  private LifecycleResult halt(
      LifecycleAction action, LifecycleSettings settings, Reporter reporter) {
    DownSettings down = settings.down();
    try (OpeningEngine opening = ports.engines().begin(down.common().engine())) {
      FolderProjects projects = new FolderProjects(ports.files(), ports.claims()::life, true);
      TeardownTarget target =
          new TeardownTargets(ports, down.common(), reporter)
              .namedOrFrom(() -> projects.of(opening.engine(), down.common().compose()));
      List<String> named = settings.up().selection().services();
      if (target.desired().isPresent()) {
        ServiceNames.requireKnown(ServiceNames.SERVICES, named, target.services());
      }
      Engine engine = opening.engine();
      String project = target.project();
      try (Claims.Claim claim = ports.claims().claim(engine.info(), project, action.goal())) {
        HaltRequest request = haltRequest(action, down, target, named);
        LifecycleResult result =
            carryOut(
                (run, display, cancellation) ->
                    new LifecycleRun(engine, run, PortAccess.NONE)
                        .halt(request, display, cancellation));
        refuse(action, project, result, reporter);
        if (action == LifecycleAction.STOP) {
          target
              .desired()
              .map(it -> new Providers(ports, down.common(), reporter).stopped(it, named))
              .ifPresent(failures -> failures.forEach(ports.console()::warn));
        }
        conclude(action, settings, project, result, Optional.empty(), reporter);
        return result;
      }
    }
  }

  private HaltRequest haltRequest(
      LifecycleAction action, DownSettings down, TeardownTarget target, List<String> named) {
    boolean anyFolder = down.anyFolder() || target.folder().isEmpty();
    String folder = target.folder().map(Path::toString).orElse("");
    return new HaltRequest(
        target.project(),
        target.desired(),
        named,
        action == LifecycleAction.PAUSE,
        new DownOptions(false, false, target.services(), target.roles(), down.limits().stop()),
        down.limits().timeout(),
        new ProjectOwnership.Self(
            ports.claims().build(),
            folder,
            ports.claims()::life,
            true,
            anyFolder ? any -> true : Folders.same(target.folder().get(), ports.files())));
  }

  /** The part of the work that needs threads and a display. */
  @FunctionalInterface
  private interface Work {
    LifecycleResult with(OpenRunEnvironment run, RunDisplay display, Cancellation cancellation);
  }

  private LifecycleResult carryOut(Work work) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    ProcessRuntime.Guard guard =
        ports.runtime().guard(cancellation::cancel, PATIENCE, ports.console()::info);
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel);
        RunDisplay display = ports.displays().open()) {
      return work.with(run, display, cancellation);
    } finally {
      guard.close();
    }
  }

  /** Returns the services to change; none: all. A rebuild of all is one of those that build. */
  private static List<String> services(
      LifecycleAction action, LifecycleSettings settings, Desired desired) {
    List<String> named = settings.up().selection().services();
    ServiceNames.requireKnown(named, desired);
    if (action != LifecycleAction.REBUILD) {
      return named;
    }
    List<String> built =
        desired.services().stream()
            .filter(service -> service.build().isPresent())
            .map(DesiredService::name)
            .toList();
    List<String> plain = new ArrayList<>(named);
    plain.removeAll(built);
    if (!plain.isEmpty() || built.isEmpty()) {
      throw GoalFailure.environment(
          SessionMessage.NO_BUILD,
          plain.isEmpty() ? desired.project() : String.join(", ", plain),
          built.isEmpty() ? "none" : String.join(", ", built));
    }
    return named.isEmpty() ? built : named;
  }

  private static void refuse(
      LifecycleAction action, String project, LifecycleResult result, Reporter reporter) {
    if (!result.findings().isEmpty()) {
      throw reporter.errors(result.findings(), GoalPhrase.IN_NEEDS.text());
    }
    if (!result.missing().isEmpty()) {
      throw GoalFailure.environment(
          SessionMessage.NO_CONTAINER, String.join(",", result.missing()), action.goal());
    }
    if (result.outcome().isEmpty()) {
      throw GoalFailure.environment(SessionMessage.NOTHING_THERE, project, action.goal());
    }
  }

  private Map<String, String> refreshed(
      UpSettings settings,
      Reporter reporter,
      Engine engine,
      UpRequest request,
      LifecycleResult result) {
    return new UpConclusion(ports, settings, reporter, engine, publisher)
        .refresh(
            request,
            new UpResult(
                List.of(), Optional.empty(), result.outcome(), result.rows(), false, List.of()));
  }

  private void conclude(
      LifecycleAction action,
      LifecycleSettings settings,
      String project,
      LifecycleResult result,
      Optional<Map<String, String>> properties,
      Reporter reporter) {
    new LifecycleHistory(ports, project).remember(action, settings, result);
    new LifecycleWorkflow(ports, project).remember(action, settings, result);
    Optional<GoalFailure> unwritten =
        reporter.tryResult(
            Results.lifecycle(settings.up().common().environment(), project, result, properties));
    result.notes().forEach(ports.console()::info);
    result
        .outcome()
        .orElseThrow()
        .warnings()
        .forEach(warning -> ports.console().warn(FailureText.of(warning)));
    ports.displays().table(result.rows()).forEach(ports.console()::info);
    Failures.check(LifecycleTexts.failure(action, project), result.outcome().orElseThrow());
    if (!settings.awaitsReadiness()) {
      return; // the caller says what was done
    }
    LifecycleTexts.summary(action, project, settings.up().selection().services(), result)
        .forEach(ports.console()::info);
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
  }
}
