package dev.paws.core.pipeline.run;

import java.io.IOException;

/** The work of a step, once its condition holds. */
@FunctionalInterface
interface StepWork {
  /**
   * Does the work.
   *
   * @throws IOException if files cannot be read or written, which fails the step
   * @throws Expressions.Failure if a text cannot be evaluated, which fails the step
   */
  WorkResult run(StepContext step) throws IOException, Expressions.Failure;

  /**
   * How the work ended, before {@code continue-on-error}.
   *
   * @param code the exit code; empty if no program was run
   */
  record WorkResult(Result result, java.util.Optional<Integer> code) {
    static final WorkResult SUCCESS = new WorkResult(Result.SUCCESS, java.util.Optional.empty());
    static final WorkResult FAILURE = new WorkResult(Result.FAILURE, java.util.Optional.empty());
    static final WorkResult SKIPPED = new WorkResult(Result.SKIPPED, java.util.Optional.empty());
  }
}
