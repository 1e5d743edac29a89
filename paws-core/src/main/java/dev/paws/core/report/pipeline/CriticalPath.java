package dev.paws.core.report.pipeline;

import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.WorkflowPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The chain of jobs that decided how long a run took: the one that ended last, of those that it
 * needs the one that ended last, and so on.
 *
 * @param jobs in the order in which they ran; none if nothing ran
 */
public record CriticalPath(List<JobResult> jobs) {
  public CriticalPath {
    jobs = List.copyOf(jobs);
  }

  /**
   * Returns the path of a run.
   *
   * @param results of the workflow's own jobs; one that calls a workflow counts as a whole
   */
  public static CriticalPath of(WorkflowPlan workflow, List<JobResult> results) {
    List<JobResult> path = new ArrayList<>();
    Optional<JobResult> next = latest(results);
    while (next.isPresent()) {
      JobResult one = next.get();
      path.add(one);
      List<String> needs =
          workflow.jobs().stream()
              .filter(job -> job.id().equals(one.plan().job()))
              .findFirst()
              .map(JobTemplate::needs)
              .orElse(List.of());
      next = latest(results.stream().filter(it -> needs.contains(it.plan().job())).toList());
    }
    Collections.reverse(path);
    return new CriticalPath(path);
  }

  private static Optional<JobResult> latest(List<JobResult> results) {
    return results.stream()
        .filter(it -> it.startedAt().isPresent() && it.completedAt().isPresent())
        .max(Comparator.comparing(it -> it.completedAt().orElse(Instant.MIN)));
  }

  /** Returns how long a job ran. */
  static Duration took(JobResult job) {
    return job.startedAt()
        .flatMap(from -> job.completedAt().map(to -> Duration.between(from, to)))
        .orElse(Duration.ZERO);
  }

  /** Returns the names of the jobs. */
  public List<String> names() {
    return jobs.stream().map(it -> it.plan().name()).toList();
  }

  /** Returns the line about the path; empty if a single job decided. */
  Optional<String> line() {
    return jobs.size() < 2
        ? Optional.empty()
        : Optional.of(
            "longest chain: "
                + String.join(
                    ", ",
                    jobs.stream()
                        .map(it -> it.plan().name() + " " + took(it).toSeconds() + " s")
                        .toList()));
  }
}
