package dev.paws.core.pipeline.plan;

import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.Expression;
import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.expression.Template;
import dev.paws.core.pipeline.workflow.Content;
import dev.paws.core.pipeline.workflow.Job;
import dev.paws.core.pipeline.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a run: which jobs, in which order, with which combinations, and why. */
public final class PipelinePlanner {
  private final Workflow workflow;
  private final Scope scope;
  private final Map<String, PlannedJob> planned = new LinkedHashMap<>();

  private PipelinePlanner(Workflow workflow, Scope scope) {
    this.workflow = workflow;
    this.scope = scope;
  }

  /**
   * Returns all jobs in the order in which they can run, as written where that is free.
   *
   * @param chosen the ids of the jobs that are wanted, with what they need; empty for all
   * @param scope what is known before anything has run: github, vars and inputs
   */
  public static List<PlannedJob> plan(Workflow workflow, Set<String> chosen, Scope scope) {
    PipelinePlanner planner = new PipelinePlanner(workflow, scope);
    Set<String> wanted = new LinkedHashSet<>();
    for (String id : workflow.jobs().keySet()) {
      if (chosen.isEmpty() || chosen.stream().anyMatch(id::equalsIgnoreCase)) {
        wanted.add(id);
        wanted.addAll(Ancestors.of(workflow, id));
      }
    }
    for (Job job : ordered(workflow)) {
      planner.add(job, wanted.contains(job.id()));
    }
    return List.copyOf(planner.planned.values());
  }

  /** Returns the jobs such that each comes after those it needs. */
  public static List<Job> ordered(Workflow workflow) {
    List<Job> ordered = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    List<Job> open = new ArrayList<>(workflow.jobs().values());
    while (!open.isEmpty()) {
      Optional<Job> next = open.stream().filter(job -> done.containsAll(job.needs())).findFirst();
      // the reader refuses circles, so that there is always a next one
      Job job = next.orElseThrow(() -> new IllegalStateException("jobs need one another"));
      open.remove(job);
      ordered.add(job);
      done.add(job.id());
    }
    return ordered;
  }

  private void add(Job job, boolean wanted) {
    int order = planned.size() + 1;
    planned.put(job.id(), wanted ? decided(job, order) : skipped(job, order, notChosen()));
  }

  private static String notChosen() {
    return WorkflowPhrase.NOT_CHOSEN.text();
  }

  private static PlannedJob skipped(Job job, int order, String reason) {
    return new PlannedJob(job, order, PlannedJob.Fate.SKIPPED, reason, Optional.empty());
  }

  private PlannedJob decided(Job job, int order) {
    List<String> dead =
        Ancestors.of(workflow, job.id()).stream()
            .filter(
                id -> {
                  PlannedJob before = planned.get(id);
                  return before != null && before.fate() == PlannedJob.Fate.SKIPPED;
                })
            .toList();
    if (!dead.isEmpty() && job.condition().implicit()) {
      return skipped(job, order, WorkflowPhrase.ANCESTOR_SKIPPED.text(String.join(", ", dead)));
    }
    try {
      boolean open = !job.needs().isEmpty() && asksForJobs(job.condition().template());
      if (!open && !job.condition().holds(scope)) {
        return skipped(
            job, order, WorkflowPhrase.CONDITION_FALSE.text(job.condition().template().source()));
      }
      Optional<Strategy> strategy =
          job.strategy().filter(PipelinePlanner::namesNeeds).isPresent()
              ? Optional.empty()
              : Optional.of(Strategy.of(job, scope));
      String reason =
          open
              ? WorkflowPhrase.AFTER.text(String.join(", ", job.needs()))
              : WorkflowPhrase.RUNS.text();
      PlannedJob.Fate fate = open ? PlannedJob.Fate.OPEN : PlannedJob.Fate.RUNS;
      return new PlannedJob(job, order, fate, reason, strategy);
    } catch (EvaluationException e) {
      return new PlannedJob(
          job,
          order,
          PlannedJob.Fate.FAILS,
          WorkflowPhrase.FAILS.text(e.getMessage()),
          Optional.empty());
    }
  }

  private static boolean asksForJobs(Template template) {
    return template.expressions().stream()
        .anyMatch(part -> part.expression().asksForStatus() || namesNeeds(part.expression()));
  }

  private static boolean namesNeeds(Expression expression) {
    boolean[] found = {false};
    expression.walk(
        part ->
            found[0] |=
                part instanceof Expression.Named named && named.name().equalsIgnoreCase("needs"));
    return found[0];
  }

  private static boolean namesNeeds(Content content) {
    if (content instanceof Content.Text text) {
      return text.template().expressions().stream().anyMatch(part -> namesNeeds(part.expression()));
    }
    return content instanceof Content.Sequence sequence
        ? sequence.items().stream().anyMatch(PipelinePlanner::namesNeeds)
        : ((Content.Mapping) content)
            .entries().values().stream().anyMatch(PipelinePlanner::namesNeeds);
  }
}
