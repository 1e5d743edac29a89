package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.export.DotEnv;
import dev.paws.core.export.Exports;
import dev.paws.core.export.PropertiesFile;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.PublishedPorts;
import dev.paws.core.report.Results;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Publishes, writes and reports the result of {@code up}.
 *
 * @param onceUp receives what is known of the environment once it is up
 */
record UpConclusion(
    Ports ports,
    UpSettings settings,
    Reporter reporter,
    Engine engine,
    EnvironmentPublisher onceUp) {
  /** The properties that a build is given about the environment. */
  static final String PROPERTIES = "environment.properties";

  /** The variables that it exports, for shells. */
  static final String VARIABLES = "environment.env";

  /**
   * What is known of an environment.
   *
   * @param ports properties for its published ports
   * @param exports variables for tests, with their findings
   * @param known what is known of all environments of the module
   */
  private record Facts(Map<String, String> ports, Exports.Result exports, BuildVariables known) {
    static final Facts NONE =
        new Facts(Map.of(), new Exports.Result(Map.of(), List.of()), BuildVariables.NONE);
  }

  /**
   * Publishes the result, and returns the running environment.
   *
   * @throws GoalFailure if it is not up, or what is known of it cannot be written
   */
  Up.Result of(UpRequest request, UpResult result) {
    String project = request.desired().project();
    Facts facts = result.succeeded() ? published(request, result) : Facts.NONE;
    Optional<GoalFailure> unwritten =
        reporter.tryResult(
            Results.up(settings.common().environment(), project, result, facts.ports()));
    reporter.warnings(result.findings());
    failIfNothingWasTried(result);
    showRun(result);
    warnOfLeftovers(project, result);
    Failures.check(
        GoalPhrase.NOT_UP.text(project, UpTexts.afterwards(settings.lifetime(), result)),
        result.outcome().orElseThrow());
    ports.console().info(UpTexts.summary(project, result));
    sayWhatWasUp(project, result);
    sayFormerNames(project, result);
    failIfExportsAreWrong(facts);
    write(facts.known());
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
    return new Up.Result(project, facts.known());
  }

  private Facts published(UpRequest request, UpResult result) {
    PublishedHost host =
        PublishedHost.of(settings.tests().host(), engine, ports.machine().container());
    warnOfUnreachablePorts(host, result);
    Map<String, String> properties = PublishedPorts.of(result.rows(), host.address());
    Exports.Result exports =
        Exports.fill(settings.tests().exports(), request.desired(), properties);
    ExportedVariables variables = ExportedVariables.of(exports.values(), ports.console().hidden());
    BuildVariables known =
        onceUp.publish(request.desired().project(), new BuildVariables(properties, variables));
    return new Facts(properties, exports, known);
  }

  private void warnOfUnreachablePorts(PublishedHost host, UpResult result) {
    List<String> unreachable = host.unreachable(result.rows());
    if (!unreachable.isEmpty()) {
      ports
          .console()
          .warn(
              GoalMessage.PORT_UNREACHABLE
                  .at(Position.NONE, "", String.join(", ", unreachable))
                  .text());
    }
  }

  private void failIfNothingWasTried(UpResult result) {
    if (result.outcome().isEmpty()) {
      throw reporter.errors(result.findings(), GoalPhrase.IN_NEEDS.text());
    }
  }

  private void showRun(UpResult result) {
    result
        .outcome()
        .orElseThrow()
        .warnings()
        .forEach(warning -> ports.console().warn(FailureText.of(warning)));
    if (!result.rows().isEmpty()) {
      ports.displays().table(result.rows()).forEach(ports.console()::info);
    }
  }

  private void warnOfLeftovers(String project, UpResult result) {
    boolean left = !result.succeeded() && !result.rolledBack() && result.plan().isPresent();
    if (left) {
      GoalMessage message =
          settings.lifetime().keepRunning() ? GoalMessage.LEFT_RUNNING : GoalMessage.PERHAPS_LEFT;
      String command = Commands.down(settings.common(), settings.version(), project);
      ports.console().warn(message.at(Position.NONE, "", project, command).text());
    }
  }

  private void sayWhatWasUp(String project, UpResult result) {
    if (settings.lifetime().inBuild() && !result.found().isEmpty()) {
      String containers = String.join(", ", result.found());
      ports
          .console()
          .info(NeighbourMessage.ALREADY_UP.at(Position.NONE, "", project, containers).text());
    }
  }

  /**
   * Warns of what was started from the same folder under a former name, when a new environment was
   * created: it would stay up unnoticed. What a person has beside a build's environment is wanted.
   */
  private void sayFormerNames(String project, UpResult result) {
    if (!result.isNew() || settings.lifetime().isolated()) {
      return;
    }
    SortedSet<String> names =
        new FolderProjects(ports.files(), ports.claims()::life, !settings.lifetime().inBuild())
            .of(engine, settings.common().compose());
    names.remove(project);
    if (!names.isEmpty()) {
      String command = Commands.down(settings.common(), settings.version(), names.first());
      ports
          .console()
          .warn(
              NeighbourMessage.FORMER_NAME
                  .at(Position.NONE, "", project, String.join(", ", names), command)
                  .text());
    }
  }

  private void failIfExportsAreWrong(Facts facts) {
    if (!facts.exports().findings().isEmpty()) {
      throw reporter.errors(facts.exports().findings(), "paws.export");
    }
  }

  private void write(BuildVariables known) {
    reporter.write(
        settings.common().workFolder().resolve(PROPERTIES), PropertiesFile.of(known.properties()));
    if (!known.exports().values().isEmpty()) {
      reporter.write(
          settings.common().workFolder().resolve(VARIABLES),
          DotEnv.of(known.exports().values(), known.exports().secret()));
    }
  }
}
