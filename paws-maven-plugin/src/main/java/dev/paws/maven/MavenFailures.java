package dev.paws.maven;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.EngineException;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ProcessPhrase;
import dev.paws.core.secret.SecretValues;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The one place that maps failures to Maven's exceptions: a fault in the user's environment fails
 * the build, a fault of a tool or engine is an error.
 */
final class MavenFailures {
  /** Made before memory can run out. */
  private static final String OUT_OF_MEMORY = ProcessPhrase.OUT_OF_MEMORY.text();

  private MavenFailures() {}

  /**
   * Runs a goal, and throws the exception that Maven expects if it fails.
   *
   * @param hidden the values to mask in the message and in its causes, because {@code mvn -e}
   *     prints those
   * @param commands makes the commands of a message such that they work here
   */
  static void mapped(Supplier<SecretValues> hidden, UnaryOperator<String> commands, Runnable goal)
      throws MojoExecutionException, MojoFailureException {
    try {
      goal.run();
    } catch (GoalFailure e) {
      throwAsMavens(e, hidden.get(), commands);
    } catch (EngineException e) {
      throwAsMavens(Failures.of(e), hidden.get(), commands);
    } catch (OutOfMemoryError e) {
      throw new MojoExecutionException(OUT_OF_MEMORY, MaskedCause.of(e, hidden.get()));
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          GoalPhrase.UNKNOWN_FAILURE.text(hidden.get().inText(String.valueOf(e))),
          MaskedCause.of(e, hidden.get()));
    }
  }

  private static void throwAsMavens(
      GoalFailure failure, SecretValues hidden, UnaryOperator<String> commands)
      throws MojoExecutionException, MojoFailureException {
    String message = commands.apply(hidden.inText(String.valueOf(failure.getMessage())));
    switch (failure.blame()) {
      case ENVIRONMENT -> throw new MojoFailureException(message);
      case TOOL ->
          throw new MojoExecutionException(message, MaskedCause.of(failure.getCause(), hidden));
    }
  }
}
