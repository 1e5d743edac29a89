package dev.paws.core.pipeline.run;

import java.util.Map;
import java.util.Optional;

/**
 * A step to run. Texts may hold {@code ${{ }}}; they are evaluated when the step begins.
 *
 * @param id the step's own id; empty if it has none
 * @param condition the text of {@code if}
 */
public record StepPlan(
    Optional<String> id,
    Optional<String> name,
    Optional<String> condition,
    Work work,
    Map<String, String> env,
    Optional<String> continueOnError,
    Optional<String> timeoutMinutes) {

  /** What a step does. */
  public sealed interface Work permits Run, Uses {
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
}
