package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.StopSignal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How jobs ended, as later jobs see it. Used by one thread. */
final class JobHistory {
  private final Map<String, List<JobResult>> results = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> outputs = new LinkedHashMap<>();
  private final Map<String, Result> ended = new LinkedHashMap<>();
  private final IdentityHashMap<JobPlan, StopSignal> underWay = new IdentityHashMap<>();

  void begin(JobPlan plan, StopSignal stop) {
    underWay.put(plan, stop);
  }

  Map<JobPlan, StopSignal> underWay() {
    return underWay;
  }

  /** Adds a result; of outputs with one name the last one that is not empty counts. */
  void add(JobTemplate job, JobResult result) {
    underWay.remove(result.plan());
    results.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(result);
    Map<String, String> all = outputs.computeIfAbsent(job.id(), id -> new LinkedHashMap<>());
    result
        .outputs()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty() || !all.containsKey(name)) {
                all.put(name, value);
              }
            });
  }

  void end(JobTemplate job, List<JobResult> all) {
    all.forEach(result -> add(job, result));
  }

  /** Notes that no further combination follows. */
  void close(JobTemplate job) {
    List<JobResult> all = results.getOrDefault(job.id(), List.of());
    Result whole = all.isEmpty() ? Result.SKIPPED : seen(all.get(0));
    for (JobResult one : all) {
      whole = worse(whole, seen(one));
    }
    ended.put(job.id(), whole);
  }

  /** A failure that is tolerated is a success to those who need the job. */
  private static Result seen(JobResult result) {
    return result.result() == Result.FAILURE && result.tolerated()
        ? Result.SUCCESS
        : result.result();
  }

  private static Result worse(Result a, Result b) {
    for (Result worst : List.of(Result.FAILURE, Result.CANCELLED, Result.SUCCESS)) {
      if (a == worst || b == worst) {
        return worst;
      }
    }
    return Result.SKIPPED;
  }

  /** Returns how a job ended; success if that is not known. */
  Result result(String job) {
    return ended.getOrDefault(job, Result.SUCCESS);
  }

  /** Returns how all jobs ended together, as a job that calls them. */
  Result whole() {
    Result whole = ended.isEmpty() ? Result.SUCCESS : Result.SKIPPED;
    for (Result one : ended.values()) {
      whole = worse(whole, one);
    }
    return whole;
  }

  /** Returns the context {@code jobs}: how each job ended, and its outputs. */
  Map<String, @Nullable Object> context(WorkflowPlan workflow) {
    Map<String, @Nullable Object> jobs = new LinkedHashMap<>();
    for (JobTemplate job : workflow.jobs()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("result", result(job.id()).word());
      one.put("outputs", new LinkedHashMap<>(outputs(job.id())));
      jobs.put(job.id(), one);
    }
    return jobs;
  }

  Map<String, String> outputs(String job) {
    return outputs.getOrDefault(job, Map.of());
  }

  /** Returns all results, in the order of the file and of the combinations. */
  List<JobResult> results(WorkflowPlan workflow) {
    return results(workflow.jobs());
  }

  /** Returns the results of the jobs that have ended as a whole. */
  List<JobResult> ended(WorkflowPlan workflow) {
    return results(workflow.jobs().stream().filter(job -> ended.containsKey(job.id())).toList());
  }

  private List<JobResult> results(List<JobTemplate> jobs) {
    List<JobResult> all = new ArrayList<>();
    for (JobTemplate job : jobs) {
      List<JobResult> own = new ArrayList<>(results.getOrDefault(job.id(), List.of()));
      own.sort(java.util.Comparator.comparingDouble(JobHistory::index));
      all.addAll(own);
    }
    return all;
  }

  private static double index(JobResult result) {
    return result.plan().contexts().get("strategy") instanceof Map<?, ?> strategy
            && strategy.get("job-index") instanceof Number index
        ? index.doubleValue()
        : 0;
  }

  /** Returns the plan of a job whose combinations are not known. */
  static JobPlan unexpanded(JobTemplate job, Map<String, @Nullable Object> contexts) {
    return new JobPlan(
        job.id(),
        job.name().filter(name -> !name.contains("${{")).orElse(job.id()),
        contexts,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        job.steps(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        null,
        null,
        Optional.empty());
  }

  static JobResult notRun(JobPlan plan, Result result) {
    return result(plan, result, List.of(), List.of());
  }

  static JobResult unsupported(JobPlan plan, String why) {
    return result(
        plan, Result.SKIPPED, List.of(Annotation.of(Annotation.Type.NOTICE, why)), List.of(why));
  }

  static JobResult broken(JobPlan plan, String why) {
    return result(
        plan, Result.FAILURE, List.of(Annotation.of(Annotation.Type.ERROR, why)), List.of());
  }

  private static JobResult result(
      JobPlan plan, Result result, List<Annotation> annotations, List<String> unsupported) {
    return new JobResult(
        plan,
        result,
        false,
        Map.of(),
        List.of(),
        annotations,
        unsupported,
        List.of(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of());
  }
}
