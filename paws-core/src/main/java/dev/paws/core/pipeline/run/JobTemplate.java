package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as the file has it, before its matrix is known.
 *
 * @param strategy a map, a text that evaluates to one, or null
 * @param runsOn a text, list or map
 * @param container the container of its steps: a text, a map, or null
 * @param services its services by their ids: a map, a text that evaluates to one, or null
 * @param call the workflow that runs in its place
 * @param unsupported why it cannot be run here; empty if it can
 * @param definition all of it as text, by which a change is noticed
 */
public record JobTemplate(
    String id,
    Optional<String> name,
    List<String> needs,
    Optional<String> condition,
    @Nullable Object strategy,
    @Nullable Object runsOn,
    Map<String, String> env,
    Optional<String> shell,
    Optional<String> workingDirectory,
    List<StepPlan> steps,
    Map<String, String> outputs,
    Optional<String> timeoutMinutes,
    Optional<String> continueOnError,
    @Nullable Object container,
    @Nullable Object services,
    Optional<WorkflowCall> call,
    Optional<String> unsupported,
    String definition) {
  /** Returns this job with another definition. */
  public JobTemplate withDefinition(String other) {
    return new JobTemplate(
        id,
        name,
        needs,
        condition,
        strategy,
        runsOn,
        env,
        shell,
        workingDirectory,
        steps,
        outputs,
        timeoutMinutes,
        continueOnError,
        container,
        services,
        call,
        unsupported,
        other);
  }
}
