package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step to run. Texts may hold {@code ${{ }}}; they are evaluated when the step begins.
 *
 * @param id the step's own id; empty if it has none
 * @param condition the text of {@code if}
 * @param background the name by which a later step waits for it, if the next step begins at once
 */
public record StepPlan(
    Optional<String> id,
    Optional<String> name,
    Optional<String> condition,
    Work work,
    Map<String, String> env,
    Optional<String> continueOnError,
    Optional<String> timeoutMinutes,
    Optional<String> background) {

  /** Creates a step that ends before the next one begins. */
  public StepPlan(
      Optional<String> id,
      Optional<String> name,
      Optional<String> condition,
      Work work,
      Map<String, String> env,
      Optional<String> continueOnError,
      Optional<String> timeoutMinutes) {
    this(id, name, condition, work, env, continueOnError, timeoutMinutes, Optional.empty());
  }

  /** What a step does. */
  public sealed interface Work permits Run, Uses, Wait, Cancel {
    /** Returns how the step is called if it has no name. */
    String title();
  }

  /**
   * A script.
   *
   * @param retries how often it is tried again if it fails
   */
  public record Run(
      String script, Optional<String> shell, Optional<String> workingDirectory, int retries)
      implements Work {
    @Override
    public String title() {
      return "Run " + script.strip().lines().findFirst().orElse("");
    }
  }

  /** An action. */
  public record Uses(String reference, Map<String, String> with) implements Work {
    @Override
    public String title() {
      return "Run " + reference;
    }
  }

  /**
   * The end of steps in the background.
   *
   * @param steps their names; empty: all that nothing waited for
   */
  public record Wait(Optional<List<String>> steps) implements Work {
    @Override
    public String title() {
      return steps
          .map(it -> PipelineRunPhrase.WAIT.text(String.join(", ", it)))
          .orElseGet(PipelineRunPhrase.WAIT_ALL::text);
    }
  }

  /** The early end of a step in the background. */
  public record Cancel(String step) implements Work {
    @Override
    public String title() {
      return PipelineRunPhrase.CANCEL.text(step);
    }
  }
}
