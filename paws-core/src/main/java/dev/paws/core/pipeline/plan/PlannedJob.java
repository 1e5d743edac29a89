package dev.paws.core.pipeline.plan;

import dev.paws.core.pipeline.workflow.Job;
import java.util.Optional;

/**
 * A job of a plan.
 *
 * @param order its place, from 1
 * @param fate whether it runs, as far as that is known before anything has run
 * @param reason why, in words
 * @param strategy its combinations; empty while they depend on other jobs, or cannot be made
 */
public record PlannedJob(
    Job job, int order, Fate fate, String reason, Optional<Strategy> strategy) {
  /** What is known of a job before the run. */
  public enum Fate {
    /** It runs if what it needs succeeds. */
    RUNS,
    /** It does not run. */
    SKIPPED,
    /** That depends on jobs before it. */
    OPEN,
    /** It cannot begin. */
    FAILS
  }
}
