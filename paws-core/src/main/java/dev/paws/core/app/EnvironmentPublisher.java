package dev.paws.core.app;

/** Gives what is known of an environment to the rest of the build. */
@FunctionalInterface
public interface EnvironmentPublisher {
  /** For a caller that has no build. */
  EnvironmentPublisher NOBODY = (project, variables) -> variables;

  /**
   * Publishes what is known of an environment that has just come up, before anything is written
   * that a full disk could stop.
   *
   * @param project the environment's name
   * @return what is known of all environments of the module, this one included
   */
  BuildVariables publish(String project, BuildVariables variables);
}
