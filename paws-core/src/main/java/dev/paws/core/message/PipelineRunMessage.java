package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about running a pipeline ({@code PAWS-Q…}). */
public enum PipelineRunMessage implements Message {
  /** Arguments: the folder. */
  NO_WORKFLOW(
      1,
      "{0} has no workflow file for a push or a pull request",
      "a file such as .github/workflows/ci.yml",
      "write one, or name another with -Dpaws.workflowFile=FILE"),
  /** Arguments: the jobs, the command that runs them again. */
  FAILED(2, "the pipeline failed: {0}", "jobs that all succeed", "correct it, then run {1}"),
  /** Arguments: the jobs, the command that runs them again. */
  CANCELLED(3, "the pipeline was interrupted: {0}", "a run to its end", "go on with {1}"),
  /** No argument. */
  NO_ACT(
      4,
      "the program act is not on the PATH",
      "with paws.pipeline.tool=act, the program act",
      "install it, or leave out -Dpaws.pipeline.tool: Paws runs workflows itself"),
  /** Arguments: the setting, the reason. */
  NOT_JSON(
      5, "{0} is not a JSON object: {1}", "an object such as an event's payload", "correct it"),
  /** Arguments: the job, all jobs. */
  NO_JOB(6, "the workflow has no job {0}", "one of {1}", "correct paws.pipeline.jobs or .from"),
  /** Arguments: what was not run. */
  STRICT(
      7,
      "not all of the workflow was run on this machine: {0}",
      "with paws.pipeline.strict, a workflow that is run whole",
      "leave out -Dpaws.pipeline.strict to accept that"),
  /** Arguments: the secrets, the file. */
  SECRETS_MISSING(
      8,
      Level.WARNING,
      "these secrets have no value and are empty: {0}",
      "a value for each",
      "write NAME=VALUE into {1}, or set the variable NAME"),
  /** Arguments: the file, the reason. */
  NOT_READABLE(9, "{0} cannot be read: {1}", "a file that this user can read", "correct it"),
  /** Arguments: the file, the reason. */
  NOT_WRITTEN(
      10,
      Level.WARNING,
      "the state of the run cannot be written to {0}: {1}",
      "a folder that this user can write",
      "correct the permissions of that folder"),
  /** Arguments: the file. */
  NO_STAGES_FILE(
      11,
      "there is no file {0} with stages of a pipeline",
      "a file with pipeline and stages",
      "write one as docs/pipeline.md shows, or leave out -Dpaws.pipeline.tool=manual");

  private final Wording wording;

  PipelineRunMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  PipelineRunMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('Q', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
