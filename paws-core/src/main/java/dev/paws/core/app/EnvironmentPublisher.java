package dev.paws.core.app;

/** Passes what is known of an environment to the rest of the build. */
@FunctionalInterface
public interface EnvironmentPublisher {
  /** Publishes nothing, for callers without a build. */
  EnvironmentPublisher NOBODY = (project, variables) -> variables;

  /**
   * Publishes what is known of an environment that has just been started. Called before any file is
   * written, because a full disk could prevent that.
   *
   * @param project the environment's name
   * @return what is known of all environments of the module, including this one
   */
  BuildVariables publish(String project, BuildVariables variables);
}
