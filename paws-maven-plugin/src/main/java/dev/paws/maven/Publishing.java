package dev.paws.maven;

import dev.paws.core.app.BuildVariables;
import dev.paws.core.app.EnvironmentPublisher;
import dev.paws.core.app.port.Console;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import java.util.Map;
import java.util.Properties;

/**
 * Publishes properties to the rest of a build. They go to the project, for interpolation in later
 * goals; to this process; and to the session's user properties, which Surefire and Failsafe pass to
 * the processes that they fork. User properties are common to all projects of a build.
 *
 * @param console receives a warning for properties that another environment had
 */
record Publishing(Build build, Console console) implements EnvironmentPublisher {

  /**
   * {@inheritDoc}
   *
   * <p>Variables that hold a secret are passed to test processes only: properties appear in test
   * reports and in Maven's own debug output.
   */
  @Override
  public BuildVariables publish(String project, BuildVariables variables) {
    setProperties(variables.properties());
    setProperties(variables.exports().open());
    BuildGuard guard = BuildGuard.of(build.session());
    guard.export(project, build.project(), variables.exports().values());
    KnownEnvironments.Added added =
        guard.known().add(build.workFolder(), project, variables.properties(), variables.exports());
    for (KnownEnvironments.Clash clash : added.clashes()) {
      String names = String.join(", ", clash.names());
      console.warn(
          NeighbourMessage.CLASHING_PORTS
              .at(Position.NONE, "", names, clash.other(), project)
              .text());
    }
    return added.all();
  }

  private void setProperties(Map<String, String> properties) {
    Properties ofProject = build.project().getProperties();
    Properties ofUser = build.session().getUserProperties();
    properties.forEach(
        (key, value) -> {
          ofProject.setProperty(key, value);
          ofUser.setProperty(key, value);
          System.setProperty(key, value);
        });
  }
}
