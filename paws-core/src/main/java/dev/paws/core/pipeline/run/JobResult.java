package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one combination of a job ended.
 *
 * @param result of the job itself; with {@code continue-on-error} the run goes on all the same
 * @param tolerated whether a failure leaves the run green
 * @param unsupported what was not run here, one entry a step
 * @param artifacts the names of those that it uploaded
 * @param summary what its steps wrote to {@code GITHUB_STEP_SUMMARY}
 * @param workspace where it ran, if that was kept
 * @param hashed the patterns of files that it hashed, each as one text
 * @param nested the jobs of the workflow that ran in its place
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
    Optional<Instant> completedAt,
    Set<String> hashed,
    List<JobResult> nested) {

  /** Returns the result of a job that was cancelled before it began. */
  public static JobResult cancelled(JobPlan plan) {
    return JobHistory.notRun(plan, Result.CANCELLED);
  }

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
        completedAt,
        hashed,
        nested);
  }

  /** Returns results with those of called workflows in the place of the jobs that called them. */
  public static List<JobResult> flat(List<JobResult> results) {
    List<JobResult> flat = new ArrayList<>();
    for (JobResult result : results) {
      flat.addAll(result.nested().isEmpty() ? List.of(result) : flat(result.nested()));
    }
    return flat;
  }

  /** Returns the exit code of the first step that failed; empty if none did by its exit code. */
  public Optional<Integer> exitCode() {
    return steps.stream()
        .filter(step -> step.conclusion() == Result.FAILURE)
        .flatMap(step -> step.exitCode().stream())
        .findFirst();
  }
}
