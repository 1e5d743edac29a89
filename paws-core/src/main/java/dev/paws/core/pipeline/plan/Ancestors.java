package dev.paws.core.pipeline.plan;

import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.workflow.Job;
import dev.paws.core.pipeline.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a job's condition asks about the jobs before it: all ancestors, not only direct ones. */
public final class Ancestors implements Scope.Functions {
  private final Set<String> ids;
  private final Map<String, JobResult> results;
  private final boolean cancelled;

  /**
   * Creates the answers for a job whose ancestors are done.
   *
   * @param results by the jobs' ids
   * @param cancelled whether the run is being cancelled
   */
  public Ancestors(
      Workflow workflow, String job, Map<String, JobResult> results, boolean cancelled) {
    this.ids = of(workflow, job);
    this.results = Map.copyOf(results);
    this.cancelled = cancelled;
  }

  /** Returns the ids of all jobs that a job waits for, nearest first. */
  public static Set<String> of(Workflow workflow, String job) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(job));
    while (!open.isEmpty()) {
      Job next = workflow.jobs().get(open.remove());
      if (next != null) {
        next.needs().stream().filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  @Override
  public boolean success(List<String> jobs) {
    return !cancelled && chosen(jobs).stream().allMatch(id -> results.get(id) == JobResult.SUCCESS);
  }

  @Override
  public boolean failure(List<String> jobs) {
    return !cancelled && chosen(jobs).stream().anyMatch(id -> results.get(id) == JobResult.FAILURE);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public String hashFiles(List<String> patterns) {
    return "";
  }

  private Set<String> chosen(List<String> jobs) {
    if (jobs.isEmpty()) {
      return ids;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String job : jobs) {
      chosen.add(ids.stream().filter(job::equalsIgnoreCase).findFirst().orElse(job));
    }
    return chosen;
  }
}
