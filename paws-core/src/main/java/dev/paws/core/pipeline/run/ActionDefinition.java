package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@code action.yml} says.
 *
 * @param using {@code composite}, {@code docker} or {@code node} with a version
 * @param inputs by name, with the text of the default
 * @param outputs by name, with the text of the value; of composite actions only
 * @param main the script of a JavaScript action
 * @param pre its script for the beginning
 * @param post its script for the job's end
 * @param image the program of a Docker action
 */
public record ActionDefinition(
    String using,
    Map<String, Optional<String>> inputs,
    Map<String, String> outputs,
    List<StepPlan> steps,
    Optional<String> main,
    Optional<String> pre,
    Optional<String> preCondition,
    Optional<String> post,
    Optional<String> postCondition,
    Optional<Image> image) {

  /**
   * The program of a Docker action. Texts may name {@code inputs}.
   *
   * @param name {@code docker://} and an image, or the path of a Dockerfile beside the action file
   * @param arguments empty if there are none, so that the input {@code args} counts
   * @param env variables; those of the step win
   * @param entrypoint empty: the image's own
   * @param pre an entrypoint that runs before
   * @param post an entrypoint that runs after the job's last step
   */
  public record Image(
      String name,
      Optional<List<String>> arguments,
      Map<String, String> env,
      Optional<String> entrypoint,
      Optional<String> pre,
      Optional<String> post) {}

  /** Reads definitions. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Returns what a text defines.
     *
     * @param file as the user would type it
     * @throws Expressions.Failure if it defines no action; the message has every reason
     */
    ActionDefinition read(String text, String file) throws Expressions.Failure;
  }
}
