package dev.paws.maven;

import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.goal.Console;
import dev.paws.goal.UpGoal;
import java.util.Map;
import java.util.Properties;

/**
 * Gives properties to the rest of a build: to the project, for interpolation in later goals; to
 * this process; and to the session's user properties, because these are what Surefire and Failsafe
 * hand to the processes that they fork. User properties are common to all projects of a build.
 */
final class Publishing {
  private Publishing() {}

  /**
   * Publishes what is known of an environment. Variables that hold a secret go to the processes of
   * tests only: properties show up in test reports and in Maven's own debug output.
   *
   * @param console hears of properties that another environment had
   * @return what is known of all environments of the module
   */
  static UpGoal.Known publish(Build build, UpGoal.Environment environment, Console console) {
    publish(build, environment.properties());
    publish(build, environment.exports().open());
    BuildGuard guard = BuildGuard.of(build.session());
    guard.export(environment.project(), environment.exports().values());
    KnownEnvironments.Added added =
        guard
            .known()
            .add(
                build.workFolder(),
                environment.project(),
                environment.properties(),
                environment.exports());
    for (KnownEnvironments.Clash clash : added.clashes()) {
      String names = String.join(", ", clash.names());
      console.warn(
          NeighbourMessage.CLASHING_PORTS
              .at(Position.NONE, "", names, clash.other(), environment.project())
              .text());
    }
    return added.all();
  }

  private static void publish(Build build, Map<String, String> properties) {
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
