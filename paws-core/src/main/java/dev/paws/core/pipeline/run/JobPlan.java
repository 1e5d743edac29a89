package dev.paws.core.pipeline.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One combination of a job, ready to run.
 *
 * @param job the job's id
 * @param name how it is shown, for example {@code test (17)}
 * @param contexts what its texts can name: github, needs, strategy, matrix, vars, secrets, inputs
 * @param workflowEnv the workflow's variables
 * @param env the job's variables
 * @param shell the default shell of its steps
 * @param workingDirectory the default folder of its steps
 * @param outputs the job's outputs
 * @param container the container of its steps: a text, a map, or null
 * @param call the workflow that runs in its place
 * @param services its services by their ids: a map, a text that evaluates to one, or null
 */
public record JobPlan(
    String job,
    String name,
    Map<String, @Nullable Object> contexts,
    Map<String, String> workflowEnv,
    Map<String, String> env,
    Optional<String> shell,
    Optional<String> workingDirectory,
    List<StepPlan> steps,
    Map<String, String> outputs,
    Optional<String> timeoutMinutes,
    Optional<String> continueOnError,
    @Nullable Object container,
    @Nullable Object services,
    Optional<WorkflowCall> call) {

  /** Returns this plan with another name. */
  public JobPlan named(String other) {
    return new JobPlan(
        job,
        other,
        contexts,
        workflowEnv,
        env,
        shell,
        workingDirectory,
        steps,
        outputs,
        timeoutMinutes,
        continueOnError,
        container,
        services,
        call);
  }

  /** Returns this plan with another value of a context. */
  public JobPlan with(String context, Object value) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(contexts);
    all.put(context, value);
    return new JobPlan(
        job,
        name,
        all,
        workflowEnv,
        env,
        shell,
        workingDirectory,
        steps,
        outputs,
        timeoutMinutes,
        continueOnError,
        container,
        services,
        call);
  }
}
