package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a job's condition can ask: all jobs count that it needs directly or indirectly. */
final class JobCondition implements RunFunctions {
  private final WorkflowPlan workflow;
  private final JobHistory history;
  private final JobTemplate job;
  private final StopSignal stop;

  JobCondition(WorkflowPlan workflow, JobHistory history, JobTemplate job, StopSignal stop) {
    this.workflow = workflow;
    this.history = history;
    this.job = job;
    this.stop = stop;
  }

  /** Returns the contexts of the job, with its needs. */
  Contexts contexts(Map<String, @Nullable Object> known) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(known);
    Map<String, @Nullable Object> needs = new LinkedHashMap<>();
    for (String need : job.needs()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("result", history.result(need).word());
      one.put("outputs", new LinkedHashMap<>(history.outputs(need)));
      needs.put(need, one);
    }
    all.put("needs", needs);
    return new Contexts(all, this);
  }

  /** Returns the ids of all jobs that a job waits for. */
  static Set<String> ancestors(WorkflowPlan workflow, JobTemplate job) {
    Set<String> all = new LinkedHashSet<>(job.needs());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (JobTemplate other : workflow.jobs()) {
        grows |= all.contains(other.id()) && all.addAll(other.needs());
      }
    }
    return all;
  }

  /** Returns the jobs that a function names, whose ids ignore case; none: all ancestors. */
  private Set<String> asked(List<String> jobs) {
    Set<String> all = ancestors(workflow, job);
    if (jobs.isEmpty()) {
      return all;
    }
    Set<String> asked = new LinkedHashSet<>();
    for (String name : jobs) {
      asked.add(all.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name));
    }
    return asked;
  }

  @Override
  public boolean success(List<String> jobs) {
    return !stop.isRaised()
        && asked(jobs).stream().allMatch(id -> history.result(id) == Result.SUCCESS);
  }

  @Override
  public boolean failure(List<String> jobs) {
    return asked(jobs).stream().anyMatch(id -> history.result(id) == Result.FAILURE);
  }

  @Override
  public boolean cancelled() {
    return stop.isRaised();
  }

  @Override
  public String hashFiles(List<String> patterns) throws EvaluationException {
    throw new EvaluationException(PipelineRunPhrase.NO_HASH_HERE.text());
  }
}
