package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.port.StopSignal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says before a run what each job will do, as far as that is known. Decides only, acts never. */
public final class RunPreview {
  private final WorkflowPlan workflow;
  private final Map<String, @Nullable Object> contexts;
  private final Expressions expressions;
  private final Resumption resumption;
  private final Set<String> selected;
  private final JobHistory nothing = new JobHistory();
  private final Map<String, Job> planned = new LinkedHashMap<>();

  /** What is known of a job before the run. */
  public enum Fate {
    /** It runs if what it needs succeeds. */
    RUNS,
    /** Its last result is kept. */
    KEPT,
    /** It does not run. */
    SKIPPED,
    /** That depends on jobs before it. */
    OPEN,
    /** It cannot begin. */
    FAILS
  }

  /**
   * A job of a plan.
   *
   * @param reason why, in words
   * @param names how its combinations are called; none if that depends on other jobs
   */
  public record Job(String id, Fate fate, String reason, List<String> names) {
    public Job {
      names = List.copyOf(names);
    }
  }

  /**
   * Creates a preview.
   *
   * @param contexts github, vars, secrets and inputs
   * @param selected the ids of the jobs that are asked for, with what they need
   */
  public RunPreview(
      WorkflowPlan workflow,
      Map<String, @Nullable Object> contexts,
      Expressions expressions,
      Resumption resumption,
      Set<String> selected) {
    this.workflow = workflow;
    this.contexts = contexts;
    this.expressions = expressions;
    this.resumption = resumption;
    this.selected = selected;
  }

  /** Returns all jobs in the order in which they can run, as written where that is free. */
  public List<Job> jobs() {
    List<JobTemplate> open = new ArrayList<>(workflow.jobs());
    while (!open.isEmpty()) {
      // the reader refuses circles, so that there is always a next one
      JobTemplate next =
          open.stream()
              .filter(job -> planned.keySet().containsAll(job.needs()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("jobs need one another"));
      open.remove(next);
      planned.put(next.id(), plan(next));
    }
    return List.copyOf(planned.values());
  }

  private Job plan(JobTemplate job) {
    if (!selected.contains(job.id())) {
      return of(job, Fate.SKIPPED, WorkflowPhrase.NOT_CHOSEN.text());
    }
    if (!resumption.kept(job).isEmpty()) {
      return of(job, Fate.KEPT, PipelineRunPhrase.KEPT.text());
    }
    String condition = job.condition().orElse("");
    boolean open = expressions.asksForJobs(condition);
    List<String> dead =
        JobCondition.ancestors(workflow, job).stream()
            .filter(id -> isSkipped(planned.get(id)))
            .toList();
    if (!dead.isEmpty() && !open) {
      return of(job, Fate.SKIPPED, WorkflowPhrase.ANCESTOR_SKIPPED.text(String.join(", ", dead)));
    }
    JobCondition known = new JobCondition(workflow, nothing, job, new StopSignal());
    Expressions.Contexts all = known.contexts(contexts);
    try {
      if (!open && !expressions.condition(job.condition(), all)) {
        return of(job, Fate.SKIPPED, WorkflowPhrase.CONDITION_FALSE.text(condition));
      }
      if (job.unsupported().isPresent()) {
        return of(job, Fate.SKIPPED, job.unsupported().get());
      }
      Set<String> names = new LinkedHashSet<>();
      if (!names(job.strategy()) && !names(job.name().orElse(""))) {
        new JobExpander(expressions, workflow)
            .expand(job, all)
            .plans()
            .forEach(one -> names.add(one.name()));
      }
      String reason =
          open
              ? WorkflowPhrase.AFTER.text(String.join(", ", job.needs()))
              : resumption.why(job.id()).orElse(WorkflowPhrase.RUNS.text());
      return new Job(job.id(), open ? Fate.OPEN : Fate.RUNS, reason, List.copyOf(names));
    } catch (Expressions.Failure e) {
      return of(job, Fate.FAILS, WorkflowPhrase.FAILS.text(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isSkipped(@Nullable Job job) {
    return job != null && job.fate() == Fate.SKIPPED;
  }

  private static Job of(JobTemplate job, Fate fate, String reason) {
    return new Job(job.id(), fate, reason, List.of());
  }

  private boolean names(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return names(map.values());
    }
    return tree instanceof Collection<?> items
        ? items.stream().anyMatch(this::names)
        : tree instanceof String text && text.contains("${{") && expressions.asksForJobs(text);
  }
}
