package dev.paws.maven;

import dev.paws.core.engine.EngineException;
import dev.paws.goal.Failures;
import dev.paws.goal.GoalFailure;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The one place that maps failures to Maven's exceptions: what lies in the user's environment fails
 * the build, a tool or engine that failed is an error.
 */
final class MavenFailures {
  private MavenFailures() {}

  /** Runs a goal, and throws what Maven expects where it fails. */
  static void mapped(Runnable goal) throws MojoExecutionException, MojoFailureException {
    try {
      goal.run();
    } catch (GoalFailure e) {
      throwAsMavens(e);
    } catch (EngineException e) {
      throwAsMavens(Failures.of(e));
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "Paws failed in a way that it does not know (" + e + "); mvn -e shows where", e);
    }
  }

  private static void throwAsMavens(GoalFailure failure)
      throws MojoExecutionException, MojoFailureException {
    switch (failure.blame()) {
      case ENVIRONMENT -> throw new MojoFailureException(failure.getMessage());
      case TOOL -> throw new MojoExecutionException(failure.getMessage(), failure.getCause());
    }
  }
}
