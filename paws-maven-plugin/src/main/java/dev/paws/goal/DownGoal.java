package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.source.engine.EngineSource;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.report.ObservedReport;
import dev.paws.core.report.Results;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.DownRequest;
import dev.paws.core.run.DownResult;
import dev.paws.core.run.DownRun;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.runtime.ThreadRunEnvironment;
import dev.paws.terminal.RunDisplay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** {@code down}: captures what is there, stops and removes it. */
public final class DownGoal {
  /** How long the record of what is there may keep it from going down. */
  private static final Duration CAPTURE = Duration.ofSeconds(30);

  private final Goals goals;

  public DownGoal(Goals goals) {
    this.goals = goals;
  }

  /**
   * Takes the environment down; does nothing, successfully, where there is none.
   *
   * @throws GoalFailure where something is left
   */
  public void run(DownSettings settings) {
    Reporter reporter = new Reporter(settings.common(), goals.console());
    reporter.concluding(
        () -> {
          Optional<TeardownTarget> recorded = recorded(settings, reporter);
          try (AsyncEngine opening = AsyncEngine.begin(settings(settings, recorded))) {
            TeardownTarget target = recorded.orElseGet(() -> target(settings, reporter, opening));
            run(settings, false, target, opening.engine(), reporter);
            return target;
          }
        });
  }

  /** Takes an environment of the build down as it came up, whoever in the build may need it. */
  private void run(DownSettings settings, TeardownTarget target) {
    Reporter reporter = new Reporter(settings.common(), goals.console());
    reporter.about(target.project());
    reporter.concluding(
        () -> {
          try (AsyncEngine opening = AsyncEngine.begin(settings(settings, Optional.of(target)))) {
            run(settings, true, target, opening.engine(), reporter);
            return target;
          }
        });
  }

  private static CommonSettings settings(DownSettings settings, Optional<TeardownTarget> recorded) {
    return recorded.map(it -> it.settings(settings.common())).orElse(settings.common());
  }

  /** What the build brought up from these files, without what they call external by now. */
  private Optional<TeardownTarget> recorded(DownSettings settings, Reporter reporter) {
    Optional<TeardownTarget> recorded =
        settings.inBuild() ? goals.claims().remembered(settings.common()) : Optional.empty();
    recorded.ifPresent(
        target -> {
          reporter.about(target.project());
          reporter.hide(target.secrets());
        });
    return recorded.map(
        target ->
            target.except(
                ProjectLoader.load(settings.common().compose(), FileAccess.disk()).external()));
  }

  /** What files or labels lead to. */
  private TeardownTarget target(DownSettings settings, Reporter reporter, AsyncEngine opening) {
    return TeardownTarget.of(
        settings.common(),
        reporter,
        () ->
            FolderProjects.of(opening.engine(), settings.common().compose(), goals.claims()::life));
  }

  private void run(
      DownSettings settings,
      boolean atOnce,
      TeardownTarget target,
      Engine engine,
      Reporter reporter) {
    try (Claims.Claim claim = goals.claims().claim(engine.info(), target.project(), "down")) {
      Optional<String> other = settings.inBuild() && !atOnce ? claim.leave() : Optional.empty();
      if (other.isPresent()) {
        goals.console().info(target.project() + " stays up for " + other.get());
        return;
      }
      run(settings, target, engine, reporter);
      claim.drop();
    }
  }

  /**
   * Says that the environment stays, and how it goes.
   *
   * @param version the version of Paws
   * @throws GoalFailure where it cannot be told which environment that is
   */
  public void keep(DownSettings settings, String version) {
    CommonSettings common = settings.common();
    Reporter reporter = new Reporter(common, goals.console());
    Optional<TeardownTarget> recorded = recorded(settings, reporter);
    try (AsyncEngine opening = AsyncEngine.begin(settings(settings, recorded))) {
      String project = recorded.orElseGet(() -> target(settings, reporter, opening)).project();
      try (Claims.Claim claim = goals.claims().claim(opening.engine().info(), project, "down")) {
        if (claim.leave().isEmpty()) {
          sayThatItStays(common, version, project);
          claim.drop();
        }
      }
    }
  }

  private void sayThatItStays(CommonSettings settings, String version, String project) {
    String command = Commands.down(settings, version, project);
    goals.console().warn(GoalMessage.LEFT_RUNNING.at(Position.NONE, "", project, command).text());
  }

  /**
   * What is to be done when a build fails or is interrupted after {@code up}: takes the environment
   * down, or says that it stays. Never throws, since the build has failed already.
   *
   * @param target what came up; its files are not read again
   */
  public Runnable after(UpSettings up, DownSettings down, TeardownTarget target) {
    DownSettings quiet = down.silent();
    return () -> {
      try {
        if (up.keepRunning()) {
          sayThatItStays(quiet.common(), up.version(), target.project());
        } else {
          goals.console().info("the build ends before paws:down: taking the environment down");
          run(quiet, target);
        }
      } catch (GoalFailure e) {
        goals.console().error(String.valueOf(e.getMessage()));
      } catch (EngineException e) {
        goals.console().error(String.valueOf(Failures.of(e).getMessage()));
      }
    };
  }

  private void run(DownSettings settings, TeardownTarget target, Engine engine, Reporter reporter) {
    Cancellation cancellation = new Cancellation(goals.haste());
    DownRequest request =
        new DownRequest(
            target.project(),
            target.desired(),
            new DownOptions(
                settings.volumes(),
                settings.volumes() || settings.inBuild(),
                settings.removeOrphans(),
                target.services(),
                target.roles(),
                settings.stopTimeout(),
                settings.inBuild() ? target.ownership().created() : target.ownership()),
            settings.timeout(),
            self(settings, target),
            settings.inBuild());
    DownResult result;
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(cancellation::cancel);
        RunDisplay display = goals.displays().get()) {
      result =
          new DownRun(engine, bench)
              .run(
                  request,
                  observed -> tryToCapture(settings, target, engine, observed, reporter),
                  settings.inBuild()
                      ? new LogFiles(engine, settings.common(), goals).beside(display)
                      : display,
                  cancellation);
    }
    Optional<GoalFailure> unwritten =
        reporter.tryResult(Results.down(settings.common().environment(), target.project(), result));
    Failures.check(target.project() + " did not go down", result.outcome());
    if (result.leftAlone().isPresent()) {
      goals.console().warn(leftAlone(target, result.leftAlone().get()));
      return;
    }
    result.outcome().warnings().forEach(warning -> goals.console().warn(warning.text()));
    goals.console().info(summary(target.project(), result));
    new LeftoverReport(goals.console(), settings, target.project()).print(result);
    if (!settings.inBuild() && result.before().isEmpty()) {
      sayOtherNames(settings, target, engine);
    }
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
  }

  /** What came up from the same folder stays up where the name has changed: that is said. */
  private void sayOtherNames(DownSettings settings, TeardownTarget target, Engine engine) {
    SortedSet<String> names =
        FolderProjects.of(engine, settings.common().compose(), goals.claims()::life);
    names.remove(target.project());
    if (!names.isEmpty()) {
      String command = Commands.down(settings.common(), names.first());
      goals
          .console()
          .warn(
              NeighbourMessage.OTHER_NAME
                  .at(Position.NONE, "", target.project(), String.join(", ", names), command)
                  .text());
    }
  }

  /** A report that cannot be written is no reason to leave an environment running. */
  private void tryToCapture(
      DownSettings settings,
      TeardownTarget target,
      Engine engine,
      Observed observed,
      Reporter reporter) {
    if (goals.haste().isAsked()) {
      return;
    }
    new SideTask("capture", goals.haste(), CAPTURE)
        .run(
            () -> capture(settings.common(), target, engine, observed, reporter),
            reason -> goals.console().warn("what was there is not recorded: " + reason));
  }

  private void capture(
      CommonSettings settings,
      TeardownTarget target,
      Engine engine,
      Observed observed,
      Reporter reporter) {
    if (observed.containers().isEmpty()) {
      return; // what an earlier run captured still tells more
    }
    EngineInfo info = engine.info();
    ParityEnvironment environment =
        EngineSource.of(
            settings.environment(),
            target.project() + " in " + info.title(),
            target.project(),
            observed,
            EngineSource.images(engine, observed));
    Path file = ObservedFile.of(settings, target.project(), goals.claims().build());
    String text =
        reporter.compact(
            ObservedReport.of(
                settings.environment(), target.project(), info, Instant.now(), observed),
            "parity",
            SnapshotFile.tree(environment.hiding(reporter.hidden()), ReplacedSalt.of(file)));
    reporter.write(file, text);
    reporter.write(ObservedFile.last(settings), text);
  }

  /** What came up from another folder is another checkout's, unless its name was typed. */
  private ProjectOwnership.Self self(DownSettings settings, TeardownTarget target) {
    return new ProjectOwnership.Self(
        goals.claims().build(),
        target.folder().map(Path::toString).orElse(""),
        goals.claims()::life,
        true,
        settings.anyFolder() || target.folder().isEmpty()
            ? folder -> true
            : Folders.same(target.folder().get()));
  }

  private static String leftAlone(TeardownTarget target, String folder) {
    return NeighbourMessage.LEFT_ALONE
        .at(
            Position.NONE,
            "",
            target.project(),
            folder,
            target.folder().map(Path::toString).orElse(""))
        .text();
  }

  private static String summary(String project, DownResult result) {
    return result.plan().steps().isEmpty()
        ? project + ": nothing to take down"
        : (result.found().isEmpty() ? "" : "what this build created of ")
            + project
            + " is down after "
            + StatusText.duration(result.outcome().took());
  }
}
