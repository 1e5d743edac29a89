package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.export.ClearValues;
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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The same for Spring's {@code spring.config.import}, secrets included. */
  static final String APPLICATION = "application-paws.properties";

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
    sayHowToRemove(project);
    sayFormerNames(project, result);
    failIfExportsAreWrong(facts);
    write(request, facts.known());
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
    return new Up.Result(project, facts.known());
  }

  /**
   * Publishes and writes anew what is known of an environment, and returns the properties for its
   * ports: a container that was started again may have others.
   */
  Map<String, String> refresh(UpRequest request, UpResult result) {
    Facts facts = published(request, result);
    write(request, facts.known());
    return facts.ports();
  }

  private Facts published(UpRequest request, UpResult result) {
    PublishedHost host =
        PublishedHost.of(settings.tests().host(), engine, ports.machine().container());
    warnOfUnreachablePorts(host, result);
    Map<String, String> properties = PublishedPorts.of(result.rows(), host.address());
    Exports.Result exports = filled(request, properties);
    ExportedVariables variables =
        ExportedVariables.of(
            withCompose(request, exports.values()),
            ports.console().hidden(),
            clearVariables(request, properties));
    BuildVariables known =
        onceUp.publish(request.desired().project(), new BuildVariables(properties, variables));
    return new Facts(properties, exports, known);
  }

  private Exports.Result filled(UpRequest request, Map<String, String> properties) {
    return Exports.fill(
        settings.tests().exports().of(request.desired(), properties),
        request.desired(),
        properties);
  }

  private static Map<String, String> withCompose(UpRequest request, Map<String, String> values) {
    Map<String, String> all =
        new LinkedHashMap<>(ComposeVariables.of(request.definition().project()));
    all.putAll(values);
    return all;
  }

  private Set<String> clearVariables(UpRequest request, Map<String, String> properties) {
    ExportSettings exports = settings.tests().exports();
    if (!exports.clearSecrets()) {
      return Set.of();
    }
    ClearValues clear =
        new ClearValues(SourceTexts.of(request.definition().project(), ports.files()));
    Set<String> names = new TreeSet<>();
    exports
        .of(request.desired(), properties)
        .forEach(
            (name, template) -> {
              boolean ofUser = exports.templates().containsKey(name);
              if (clear.isClear(template, request.desired(), ofUser)) {
                names.add(name);
              }
            });
    return names;
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

  /** Nobody else finds an environment whose name only this run knew. */
  private void sayHowToRemove(String project) {
    if (settings.lifetime().isolated() && !settings.lifetime().inBuild()) {
      String command =
          Commands.withVolumes(Commands.down(settings.common(), settings.version(), project));
      ports
          .console()
          .info(NeighbourMessage.ISOLATED_BY_HAND.at(Position.NONE, "", project, command).text());
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

  private void write(UpRequest request, BuildVariables known) {
    Path folder = settings.common().workFolder();
    reporter.write(folder.resolve(PROPERTIES), PropertiesFile.of(known.properties()));
    if (!known.exports().values().isEmpty()) {
      reporter.write(
          folder.resolve(VARIABLES), DotEnv.of(known.exports().values(), known.exports().secret()));
    }
    if (settings.tests().exports().applicationProperties()) {
      reporter.writePrivate(
          folder.resolve(APPLICATION),
          PropertiesFile.of(applicationProperties(request, known.exports())));
    }
  }

  /** Returns all variables, secrets included; those of frameworks by their properties' names. */
  private Map<String, String> applicationProperties(UpRequest request, ExportedVariables known) {
    Map<String, String> properties = new TreeMap<>(known.values());
    settings
        .tests()
        .exports()
        .connections(request.desired())
        .variables()
        .forEach(
            variable -> {
              String value = known.values().get(variable.name());
              if (value != null) {
                properties.remove(variable.name());
                properties.put(variable.property(), value);
              }
            });
    return properties;
  }
}
