package dev.paws.maven;

import java.util.Map;
import java.util.Properties;

/**
 * Gives properties to the rest of a build: to the project, for interpolation in later goals; to
 * this process; and to the session's user properties, because these are what Surefire and Failsafe
 * hand to the processes that they fork. User properties are common to all projects of a build.
 */
final class Publishing {
  private Publishing() {}

  static void publish(Build build, Map<String, String> properties) {
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
