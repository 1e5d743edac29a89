package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one combination of a job ended.
 *
 * @param result of the job itself; with {@code continue-on-error} the run goes on all the same
 * @param tolerated whether a failure leaves the run green
 * @param unsupported what was not run here, one entry a step
 * @param artifacts the names of those that it uploaded
 * @param summary what its steps wrote to {@code GITHUB_STEP_SUMMARY}
 * @param workspace where it ran, if that was kept
 */
public record JobResult(
    JobPlan plan,
    Result result,
    boolean tolerated,
    Map<String, String> outputs,
    List<StepResult> steps,
    List<Annotation> annotations,
    List<String> unsupported,
    List<String> artifacts,
    String summary,
    Optional<String> workspace,
    Optional<Instant> startedAt,
    Optional<Instant> completedAt) {

  /** Returns this result for another plan. */
  public JobResult withPlan(JobPlan other) {
    return new JobResult(
        other,
        result,
        tolerated,
        outputs,
        steps,
        annotations,
        unsupported,
        artifacts,
        summary,
        workspace,
        startedAt,
        completedAt);
  }

  /** Returns the exit code of the first step that failed; empty if none did by its exit code. */
  public Optional<Integer> exitCode() {
    return steps.stream()
        .filter(step -> step.conclusion() == Result.FAILURE)
        .flatMap(step -> step.exitCode().stream())
        .findFirst();
  }
}
