package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.pipeline.expression.Condition;
import java.util.List;
import java.util.Optional;

/**
 * A step. It has a script or an action, or it waits for, cancels or groups others.
 *
 * @param shell as it is written: steps take no expression here
 * @param background whether the next step begins at once
 * @param waitFor the ids of background steps to wait for
 * @param waitForAll whether it waits for all of them
 * @param cancel the id of a background step to end
 * @param parallel steps that run side by side
 * @param at where it begins
 */
public record Step(
    Optional<String> id,
    Optional<Content.Text> name,
    Condition condition,
    Optional<Content.Text> run,
    Optional<String> shell,
    Optional<Content.Text> workingDirectory,
    Optional<String> uses,
    Content with,
    Content env,
    Optional<Content.Text> continueOnError,
    Optional<Content.Text> timeoutMinutes,
    boolean background,
    List<String> waitFor,
    boolean waitForAll,
    Optional<String> cancel,
    List<Step> parallel,
    Position at) {

  public Step {
    waitFor = List.copyOf(waitFor);
    parallel = List.copyOf(parallel);
  }
}
