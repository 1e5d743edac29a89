package dev.paws.goal;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.Failure;
import dev.paws.core.export.DotEnv;
import dev.paws.core.export.Exports;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.preflight.Preflight;
import dev.paws.core.preflight.PreflightOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.report.PublishedPorts;
import dev.paws.core.report.Results;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import dev.paws.core.run.UpRun;
import dev.paws.files.ResultFiles;
import dev.paws.host.OwnContainer;
import dev.paws.runtime.Interruption;
import dev.paws.runtime.ThisProcess;
import dev.paws.runtime.ThreadRunEnvironment;
import dev.paws.terminal.RunDisplay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code up}: brings the environment up and returns when it is ready. */
public final class UpGoal {
  private static final OwnContainer THIS = new OwnContainer(Path.of("/"));

  /** What a build learns about the environment. */
  static final String PROPERTIES = "environment.properties";

  /** The variables that it exports, for shells. */
  static final String VARIABLES = "environment.env";

  /**
   * How long the end of the process is held up for what was begun to be removed again: longer than
   * that may take by its own deadline, and who cannot wait interrupts again.
   */
  private static final long ROLLBACK_SECONDS = 150;

  private final Goals goals;

  public UpGoal(Goals goals) {
    this.goals = goals;
  }

  /**
   * An environment that is up.
   *
   * @param properties what a build learns about it
   * @param exports variables for its tests
   */
  public record Environment(
      String project, Map<String, String> properties, ExportedVariables exports) {}

  /**
   * What is known of the environments of a module that are up.
   *
   * @param properties all of them, and the variables that may be seen
   * @param exports variables for its tests
   */
  public record Known(Map<String, String> properties, ExportedVariables exports) {
    /** Nothing, of no environment. */
    public static final Known NOTHING = new Known(Map.of(), ExportedVariables.NONE);

    public Known {
      properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
  }

  /**
   * Brings the environment up.
   *
   * @param cleanUp how it goes down with the build, where it is the build's
   * @param whenUp hears of it at once, before anything is written that a full disk could stop;
   *     gives what is known of it and the other environments of the module
   * @throws GoalFailure where it is not up at the end, or what is to be known of it cannot be
   *     written
   */
  public void run(UpSettings settings, DownSettings cleanUp, Function<Environment, Known> whenUp) {
    Reporter reporter = new Reporter(settings.common(), goals.console());
    reporter.concluding(
        () -> {
          run(settings, cleanUp, reporter, whenUp);
          return settings;
        });
  }

  private void run(
      UpSettings settings,
      DownSettings cleanUp,
      Reporter reporter,
      Function<Environment, Known> whenUp) {
    CommonSettings common = settings.common();
    try (AsyncEngine opening = AsyncEngine.begin(common)) {
      ProjectLoader.Loaded loaded =
          ProjectLoader.load(common.compose(), settings.services(), FileAccess.disk());
      reporter.hide(loaded.secrets());
      loaded.project().ifPresent(project -> reporter.about(project.name()));
      reporter.warnings(loaded.findings());
      if (loaded.hasErrors() || loaded.project().isEmpty() || loaded.desired().isEmpty()) {
        reporter.result(
            Results.findings(
                common.environment(), loaded.project().map(it -> it.name()), loaded.findings()));
        throw reporter.errors(loaded.findings(), "the environment's definition");
      }
      ExportedVariables.check(settings.exports(), loaded, reporter);
      Engine engine = opening.engine();
      String project = loaded.project().get().name();
      try (Claims.Claim claim = goals.claims().claim(engine.info(), project, "up")) {
        if (settings.isolated() && !claim.isShared()) {
          new DeadBuilds(goals, engine).remove(project);
        }
        UpRequest request = request(settings, loaded, engine, claim.isShared(), cleanUp.volumes());
        run(
            settings,
            request,
            engine,
            reporter,
            environment -> {
              if (settings.inBuild()) {
                TeardownTarget target = TeardownTarget.of(loaded).orElseThrow().on(engine.info());
                claim.keep(new DownGoal(goals).after(settings, cleanUp, target));
                goals.claims().remember(common, target);
              }
              return whenUp.apply(environment);
            });
      }
    }
  }

  private void run(
      UpSettings settings,
      UpRequest request,
      Engine engine,
      Reporter reporter,
      Function<Environment, Known> whenUp) {
    Cancellation cancellation = new Cancellation(goals.haste());
    Interruption guard =
        Interruption.during(cancellation::cancel, ROLLBACK_SECONDS, goals.console()::info);
    try {
      UpResult result = run(settings, request, engine, cancellation);
      finish(settings, request, result, engine, reporter, whenUp);
    } finally {
      guard.close();
    }
  }

  private UpResult run(
      UpSettings settings, UpRequest request, Engine engine, Cancellation cancellation) {
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(cancellation::cancel);
        RunDisplay display = goals.displays().get()) {
      UpRun.PreflightCheck preflight =
          (asked, to, observed) ->
              Preflight.run(
                  asked.desired(),
                  new PreflightOptions(asked.services(), asked.build(), asked.removeOrphans()),
                  to,
                  goals.host(),
                  bench::submit);
      return new UpRun(engine, bench, preflight)
          .run(request, display, cancellation, new LogFiles(engine, settings.common(), goals));
    }
  }

  private void finish(
      UpSettings settings,
      UpRequest request,
      UpResult result,
      Engine engine,
      Reporter reporter,
      Function<Environment, Known> whenUp) {
    CommonSettings common = settings.common();
    String project = request.desired().project();
    Map<String, String> properties =
        result.succeeded()
            ? PublishedPorts.of(result.rows(), published(settings, engine, result).address())
            : Map.of();
    Exports.Result exports =
        result.succeeded()
            ? Exports.fill(settings.exports(), request.desired(), properties)
            : new Exports.Result(Map.of(), List.of());
    ExportedVariables variables = ExportedVariables.of(exports.values(), goals.console().hidden());
    Known known =
        result.succeeded()
            ? whenUp.apply(new Environment(project, properties, variables))
            : Known.NOTHING;
    Optional<GoalFailure> unwritten =
        reporter.tryResult(Results.up(common.environment(), project, result, properties));
    reporter.warnings(result.findings());
    if (result.outcome().isEmpty()) {
      throw reporter.errors(result.findings(), "what the environment needs; nothing was created");
    }
    for (Failure warning : result.outcome().get().warnings()) {
      goals.console().warn(warning.text());
    }
    if (!result.rows().isEmpty()) {
      goals.table().apply(result.rows()).forEach(goals.console()::info);
    }
    if (!result.succeeded() && !result.rolledBack() && result.plan().isPresent()) {
      left(settings, project);
    }
    Failures.check(
        project + " did not come up" + afterwards(settings, result), result.outcome().get());
    goals.console().info(summary(project, result));
    if (settings.inBuild() && !result.found().isEmpty()) {
      String containers = String.join(", ", result.found());
      goals
          .console()
          .info(NeighbourMessage.ALREADY_UP.at(Position.NONE, "", project, containers).text());
    }
    if (!exports.findings().isEmpty()) {
      throw reporter.errors(exports.findings(), "paws.export");
    }
    reporter.write(
        common.workFolder().resolve(PROPERTIES), ResultFiles.properties(known.properties()));
    if (!known.exports().values().isEmpty()) {
      reporter.write(
          common.workFolder().resolve(VARIABLES),
          DotEnv.of(known.exports().values(), known.exports().secret()));
    }
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
  }

  private PublishedHost published(UpSettings settings, Engine engine, UpResult result) {
    PublishedHost host = PublishedHost.of(settings.host(), engine, THIS);
    List<String> unreachable = host.unreachable(result.rows());
    if (!unreachable.isEmpty()) {
      goals
          .console()
          .warn(
              GoalMessage.PORT_UNREACHABLE
                  .at(Position.NONE, "", String.join(", ", unreachable))
                  .text());
    }
    return host;
  }

  private static String afterwards(UpSettings settings, UpResult result) {
    if (result.plan().isEmpty()) {
      return "; nothing was created";
    }
    if (result.rolledBack()) {
      return " and what it created was removed";
    }
    if (settings.keepRunning()) {
      return " and what it created is kept (paws.keepRunning)";
    }
    return settings.rollback()
        ? " and perhaps not all that it created was removed"
        : " and what it created is kept (paws.rollback=false)";
  }

  private void left(UpSettings settings, String project) {
    GoalMessage message =
        settings.keepRunning() ? GoalMessage.LEFT_RUNNING : GoalMessage.PERHAPS_LEFT;
    String command = Commands.down(settings.common(), settings.version(), project);
    goals.console().warn(message.at(Position.NONE, "", project, command).text());
  }

  private static String summary(String project, UpResult result) {
    String took = result.outcome().map(it -> StatusText.duration(it.took())).orElse("");
    boolean changed =
        result.plan().stream()
            .flatMap(plan -> plan.steps().stream())
            .anyMatch(step -> !(step.operation() instanceof Operation.AwaitContainer));
    return !changed
        ? project + " is up already; nothing had to be changed"
        : project + " is up after " + took;
  }

  private UpRequest request(
      UpSettings settings,
      ProjectLoader.Loaded loaded,
      Engine engine,
      boolean shared,
      boolean volumesGo) {
    ComposeProject project = loaded.project().orElseThrow();
    Optional<Owner> owner =
        settings.inBuild() && !settings.keepRunning()
            ? Optional.of(ThisProcess.owner(goals.claims().build()))
            : Optional.empty();
    Desired named = loaded.desired().orElseThrow();
    Desired desired = settings.isolated() ? OwnImages.marked(named, owner) : named;
    return new UpRequest(
        project,
        desired,
        services(settings, project, desired),
        shared ? ImagePlanner.Build.MISSING : settings.build(),
        shared ? UpOptions.Recreate.CHANGED : settings.recreate(),
        settings.removeOrphans(),
        randomPorts(settings, engine),
        settings.rollback() && !settings.keepRunning(),
        settings.timeout(),
        settings.settle(),
        Optional.empty(),
        loaded.roles(),
        settings.version(),
        settings.inBuild() ? Optional.of(goals.claims().build()) : Optional.empty(),
        owner,
        volumesGo,
        new ProjectOwnership.Self(
            goals.claims().build(),
            project.workingDirectory().toString(),
            goals.claims()::life,
            settings.takeOver(),
            Folders.same(project.workingDirectory())));
  }

  /** Random ports are for this machine only, unless the engine runs on another one. */
  private static Optional<String> randomPorts(UpSettings settings, Engine engine) {
    return settings.ports() != UpSettings.Ports.RANDOM
        ? Optional.empty()
        : Optional.of(
            engine.info().local() && !PublishedHost.of(settings.host(), engine, THIS).elsewhere()
                ? "127.0.0.1"
                : "");
  }

  private static List<String> services(
      UpSettings settings, ComposeProject project, Desired desired) {
    List<String> known = desired.services().stream().map(it -> it.name()).toList();
    List<String> unknown = new ArrayList<>(settings.services());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw GoalFailure.environment(
          GoalMessage.UNKNOWN_SERVICE,
          "paws.services",
          String.join(", ", unknown),
          String.join(", ", known));
    }
    if (!settings.fast()) {
      return settings.services();
    }
    List<String> core = CoreServices.of(project);
    if (core.isEmpty()) {
      throw GoalFailure.environment(GoalMessage.NO_CORE_SERVICES);
    }
    return core;
  }
}
