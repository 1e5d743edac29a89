package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which jobs run again: what failed or was changed, and all that follows. Pure. */
public final class Resumption {
  /** The word for everything that failed. */
  public static final String FAILED = "failed";

  private final WorkflowPlan workflow;
  private final RunState last;
  private final Optional<String> from;
  private final JobInputs inputs;
  private final Map<String, String> again = new LinkedHashMap<>();

  /** Returns that all jobs of a workflow run. */
  Resumption ofAll(WorkflowPlan called) {
    return new Resumption(called, RunState.NONE, Optional.empty(), inputs);
  }

  /**
   * Decides.
   *
   * @param inputs what jobs take from outside now
   * @param from {@code failed} or a job; empty: all runs
   */
  public Resumption(WorkflowPlan workflow, RunState last, Optional<String> from, JobInputs inputs) {
    this.workflow = workflow;
    this.last = last;
    this.from = from;
    this.inputs = inputs;
    Set<String> open = new LinkedHashSet<>(workflow.jobs().stream().map(JobTemplate::id).toList());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (JobTemplate job : workflow.jobs()) {
        Optional<String> reason = open.contains(job.id()) ? reason(job) : Optional.empty();
        if (reason.isPresent()) {
          again.put(job.id(), reason.get());
          grows |= open.remove(job.id());
        }
      }
    }
  }

  private Optional<String> reason(JobTemplate job) {
    if (from.isEmpty()) {
      return Optional.of(PipelineRunPhrase.RUNS.text());
    }
    Optional<RunState.Job> before = last.job(job.id());
    if (before.isEmpty()) {
      return Optional.of(PipelineRunPhrase.RUNS_NEW.text());
    }
    if (!before.get().passed()) {
      return Optional.of(PipelineRunPhrase.RUNS_FAILED.text());
    }
    if (!before.get().definition().equals(RunState.definition(workflow, job))) {
      return Optional.of(PipelineRunPhrase.RUNS_CHANGED.text());
    }
    if (!before.get().environment().equals(inputs.environment(job))) {
      return Optional.of(PipelineRunPhrase.RUNS_ENVIRONMENT.text());
    }
    Optional<String> changed =
        before.get().hashes().entrySet().stream()
            .filter(it -> !it.getValue().equals(inputs.files(it.getKey())))
            .map(Map.Entry::getKey)
            .findFirst();
    if (changed.isPresent()) {
      return Optional.of(PipelineRunPhrase.RUNS_FILES.text(changed.get().replace("\n", ", ")));
    }
    if (from.get().equals(job.id())) {
      return Optional.of(PipelineRunPhrase.RUNS_ASKED.text());
    }
    return job.needs().stream()
        .filter(again::containsKey)
        .findFirst()
        .map(PipelineRunPhrase.RUNS_AFTER::text);
  }

  /** Returns why a job runs again; empty if its last result is kept. */
  public Optional<String> why(String job) {
    return Optional.ofNullable(again.get(job));
  }

  /** Returns the results that are kept of a job; none if it runs. */
  public List<JobResult> kept(JobTemplate job) {
    if (again.containsKey(job.id())) {
      return List.of();
    }
    return last.job(job.id()).stream()
        .flatMap(before -> before.combinations().stream().map(one -> kept(job, before, one)))
        .toList();
  }

  private static JobResult kept(JobTemplate job, RunState.Job before, RunState.Combination one) {
    JobPlan empty = JobHistory.unexpanded(job, Map.of());
    JobPlan plan =
        new JobPlan(
            job.id(),
            one.name(),
            Map.of(),
            empty.workflowEnv(),
            empty.env(),
            empty.shell(),
            empty.workingDirectory(),
            job.steps(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            null,
            null,
            Optional.empty());
    return new JobResult(
        plan,
        one.result(),
        one.result() == Result.FAILURE,
        one.outputs(),
        List.of(),
        List.of(),
        List.of(),
        one.artifacts(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        before.hashes().keySet(),
        List.of());
  }

  /**
   * Returns what of a called workflow runs again if its job runs again only because something in it
   * failed; empty: all of it.
   */
  Optional<Resumption> within(JobPlan plan) {
    return workflow.jobs().stream()
        .filter(job -> job.id().equals(plan.job()) && job.call().isPresent())
        .findFirst()
        .flatMap(job -> within(job, job.call().orElseThrow(), plan.name()));
  }

  private Optional<Resumption> within(JobTemplate job, WorkflowCall call, String name) {
    boolean same =
        last.job(job.id())
            .filter(it -> it.definition().equals(RunState.definition(workflow, job)))
            .filter(it -> it.environment().equals(inputs.environment(job)))
            .isPresent();
    if (!same || job.needs().stream().anyMatch(again::containsKey)) {
      return Optional.empty();
    }
    return last.job(job.id()).stream()
        .flatMap(it -> it.combinations().stream())
        .filter(it -> it.name().equals(name) && !it.nested().isEmpty())
        .findFirst()
        .map(it -> new RunState("", 0, 0, it.nested()))
        .map(state -> new Resumption(call.workflow(), state, from, inputs));
  }

  /** Returns the artifacts of jobs that run again, which they make anew. */
  public Set<String> staleArtifacts() {
    Set<String> stale = new LinkedHashSet<>();
    for (String id : again.keySet()) {
      last.job(id)
          .ifPresent(job -> job.combinations().forEach(one -> stale.addAll(stale(id, one))));
    }
    return stale;
  }

  private Set<String> stale(String id, RunState.Combination one) {
    return workflow.jobs().stream()
        .filter(job -> job.id().equals(id) && job.call().isPresent())
        .findFirst()
        .flatMap(job -> within(job, job.call().orElseThrow(), one.name()))
        .map(Resumption::staleArtifacts)
        .orElseGet(() -> new LinkedHashSet<>(one.artifacts()));
  }
}
