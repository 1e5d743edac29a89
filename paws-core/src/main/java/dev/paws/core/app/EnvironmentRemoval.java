package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.LogFiles;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.Results;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.DownRequest;
import dev.paws.core.run.DownResult;
import dev.paws.core.run.DownRun;
import dev.paws.core.run.ProjectOwnership;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Removes an environment that is already claimed, and reports the result. */
record EnvironmentRemoval(
    Ports ports, DownSettings settings, TeardownTarget target, Engine engine, Reporter reporter) {

  /**
   * Removes the environment.
   *
   * @throws GoalFailure if something is left that should be gone, or a result cannot be written
   */
  void remove() {
    DownResult result = carryOut(request());
    new DownHistory(ports, target.project()).remember(result);
    Optional<GoalFailure> unwritten =
        reporter.tryResult(Results.down(settings.common().environment(), target.project(), result));
    Failures.check(GoalPhrase.NOT_DOWN.text(target.project()), result.outcome());
    if (result.leftAlone().isPresent()) {
      sayWhoseItIs(result.leftAlone().get());
      return;
    }
    List<String> kept = released(result);
    result.outcome().warnings().forEach(warning -> ports.console().warn(FailureText.of(warning)));
    ports.console().info(summary(target.project(), result));
    new LeftoverReport(ports.console(), settings, target.project()).print(result);
    if (!settings.inBuild() && result.before().isEmpty()) {
      sayOtherNames();
    }
    if (!kept.isEmpty()) {
      throw GoalFailure.environment(String.join("\n", kept));
    }
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
  }

  /** Returns what other programs could not release; none is asked while somebody uses it. */
  private List<String> released(DownResult result) {
    return target
        .desired()
        .filter(desired -> result.found().isEmpty())
        .map(new Providers(ports, settings.common(), reporter)::released)
        .orElse(List.of());
  }

  private DownRequest request() {
    boolean inBuild = settings.inBuild();
    boolean volumes = settings.removal().volumes();
    return new DownRequest(
        target.project(),
        target.desired(),
        new DownOptions(
            volumes,
            volumes || inBuild,
            settings.removal().orphans(),
            target.services(),
            target.roles(),
            settings.limits().stop(),
            inBuild ? target.ownership().created() : target.ownership()),
        settings.limits().timeout(),
        self(),
        inBuild);
  }

  /**
   * An environment from another folder belongs to another checkout, unless the user typed its name.
   */
  private ProjectOwnership.Self self() {
    boolean anyFolder = settings.anyFolder() || target.folder().isEmpty();
    return new ProjectOwnership.Self(
        ports.claims().build(),
        folder(),
        ports.claims()::life,
        true,
        anyFolder ? folder -> true : Folders.same(target.folder().get(), ports.files()));
  }

  private String folder() {
    return target.folder().map(Path::toString).orElse("");
  }

  private DownResult carryOut(DownRequest request) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel);
        RunDisplay display = ports.displays().open();
        ObservedCapture capture = new ObservedCapture(ports, settings.common(), target, reporter)) {
      RunListener listener =
          settings.inBuild()
              ? new LogFiles(engine, settings.common(), ports).beside(display)
              : display;
      return new DownRun(engine, run)
          .run(request, observed -> capture.begin(engine, observed), listener, cancellation);
    }
  }

  private void sayWhoseItIs(String otherFolder) {
    ports
        .console()
        .warn(
            NeighbourMessage.LEFT_ALONE
                .at(Position.NONE, "", target.project(), otherFolder, folder())
                .text());
  }

  /**
   * Warns of environments that were started from the same folder under a former name and stay up.
   */
  private void sayOtherNames() {
    SortedSet<String> names =
        new FolderProjects(ports.files(), ports.claims()::life, true)
            .of(engine, settings.common().compose());
    names.remove(target.project());
    if (!names.isEmpty()) {
      String command = Commands.down(settings.common(), names.first());
      ports
          .console()
          .warn(
              NeighbourMessage.OTHER_NAME
                  .at(Position.NONE, "", target.project(), String.join(", ", names), command)
                  .text());
    }
  }

  private static String summary(String project, DownResult result) {
    if (result.plan().steps().isEmpty()) {
      return GoalPhrase.NOTHING_TO_TAKE_DOWN.text(project);
    }
    GoalPhrase down = result.found().isEmpty() ? GoalPhrase.DOWN : GoalPhrase.CREATED_DOWN;
    return down.text(project, StatusText.duration(result.outcome().took()));
  }
}
