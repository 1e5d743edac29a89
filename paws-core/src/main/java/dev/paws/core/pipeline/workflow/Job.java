package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.pipeline.expression.Condition;
import java.util.List;
import java.util.Optional;

/**
 * A job, before its matrix is expanded. A {@link Content} where one would expect a mapping may be
 * one expression that gives it.
 *
 * @param needs the ids of jobs, as the jobs have them
 * @param runsOn a label, labels, or a mapping with {@code group} and {@code labels}
 * @param strategy a mapping with {@code matrix}, {@code fail-fast}, {@code max-parallel}
 * @param call the workflow that runs in its place
 * @param steps none if it calls a workflow
 * @param at where its id is
 */
public record Job(
    String id,
    Optional<Content.Text> name,
    List<String> needs,
    Condition condition,
    Optional<Content> runsOn,
    Optional<Content> container,
    Content services,
    Optional<Content> strategy,
    Content env,
    Workflow.Defaults defaults,
    Content.Mapping outputs,
    Optional<Content.Text> timeoutMinutes,
    Optional<Content.Text> continueOnError,
    Optional<Content> environment,
    Optional<Content> concurrency,
    Optional<Call> call,
    List<Step> steps,
    Position at) {

  public Job {
    needs = List.copyOf(needs);
    steps = List.copyOf(steps);
  }

  /**
   * A call of a workflow.
   *
   * @param uses its file, or repository, file and version
   * @param inherit whether it gets all secrets
   */
  public record Call(String uses, Content with, Content secrets, boolean inherit) {}
}
