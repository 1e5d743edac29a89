package dev.paws.core.pipeline.run;

import org.jspecify.annotations.Nullable;

/**
 * A workflow that runs in the place of a job.
 *
 * @param reference as it is written
 * @param with its inputs: a map whose texts are evaluated when the job begins
 * @param secrets its secrets: such a map
 * @param inherit whether it gets all secrets
 */
public record WorkflowCall(
    String reference,
    @Nullable Object with,
    @Nullable Object secrets,
    boolean inherit,
    WorkflowPlan workflow) {

  /** Returns all by which a change is noticed; that is short, however often workflows call. */
  @Override
  public String toString() {
    return "WorkflowCall["
        + reference
        + ", "
        + with
        + ", "
        + secrets
        + ", "
        + inherit
        + ", "
        + workflow.definition()
        + "]";
  }
}
