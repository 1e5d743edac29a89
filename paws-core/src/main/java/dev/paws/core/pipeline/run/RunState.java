package dev.paws.core.pipeline.run;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a later run has to know of the last one.
 *
 * @param workflow the workflow's file
 * @param number how many runs there were
 * @param attempt how often this one was begun
 * @param jobs by id
 */
public record RunState(String workflow, int number, int attempt, Map<String, Job> jobs) {
  /** No run yet. */
  public static final RunState NONE = new RunState("", 0, 0, Map.of());

  /**
   * A job of the last run.
   *
   * @param definition the hash of what it was made of
   * @param environment the hash of what it took from outside of the file
   * @param hashes those of the files that it hashed, by their patterns
   * @param passed whether all that follows may rely on it
   */
  public record Job(
      String definition,
      String environment,
      Map<String, String> hashes,
      boolean passed,
      List<Combination> combinations) {}

  /**
   * A combination of a job.
   *
   * @param nested the jobs of the workflow that ran in its place
   */
  public record Combination(
      String name,
      Result result,
      Map<String, String> outputs,
      List<String> artifacts,
      Map<String, Job> nested) {}

  /** Returns the hash of what a job is made of. */
  public static String definition(WorkflowPlan workflow, JobTemplate job) {
    return Sha256.hex(job.definition() + "\n" + JsonWriter.compact(workflow.env()));
  }

  /** Returns the number and attempt of the next run, which has no jobs yet. */
  public RunState next(boolean goesOn) {
    return new RunState(workflow, goesOn ? number : number + 1, goesOn ? attempt + 1 : 1, Map.of());
  }

  /**
   * Returns the state after a run.
   *
   * @param inputs what the jobs took from outside
   */
  public RunState after(
      String file,
      WorkflowPlan workflow,
      List<JobResult> results,
      boolean goesOn,
      JobInputs inputs) {
    return new RunState(
        file,
        goesOn ? number : number + 1,
        goesOn ? attempt + 1 : 1,
        jobs(workflow, results, inputs));
  }

  private static Map<String, Job> jobs(
      WorkflowPlan workflow, List<JobResult> results, JobInputs inputs) {
    Map<String, Job> all = new LinkedHashMap<>();
    for (JobTemplate job : workflow.jobs()) {
      List<JobResult> own =
          results.stream().filter(it -> it.plan().job().equals(job.id())).toList();
      boolean passed =
          !own.isEmpty()
              && own.stream()
                  .allMatch(
                      it ->
                          it.result() == Result.SUCCESS
                              || (it.result() == Result.FAILURE && it.tolerated()));
      all.put(
          job.id(),
          new Job(
              definition(workflow, job),
              inputs.environment(job),
              hashes(own, inputs),
              passed,
              own.stream()
                  .map(
                      it ->
                          new Combination(
                              it.plan().name(),
                              it.result(),
                              it.outputs(),
                              it.artifacts(),
                              job.call()
                                  .map(call -> jobs(call.workflow(), it.nested(), inputs))
                                  .orElse(Map.of())))
                  .toList()));
    }
    return all;
  }

  private static Map<String, String> hashes(List<JobResult> results, JobInputs inputs) {
    Map<String, String> hashes = new LinkedHashMap<>();
    results.stream()
        .flatMap(result -> result.hashed().stream())
        .forEach(patterns -> hashes.put(patterns, inputs.files(patterns)));
    return hashes;
  }

  /** Returns the state as JSON. */
  public String json() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("workflow", workflow);
    tree.put("number", number);
    tree.put("attempt", attempt);
    tree.put("jobs", trees(jobs));
    return JsonWriter.pretty(tree);
  }

  private static Map<String, @Nullable Object> trees(Map<String, Job> jobs) {
    Map<String, @Nullable Object> trees = new LinkedHashMap<>();
    jobs.forEach((id, job) -> trees.put(id, tree(job)));
    return trees;
  }

  private static Map<String, @Nullable Object> tree(Job job) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("definition", job.definition());
    tree.put("environment", job.environment());
    tree.put("hashes", job.hashes());
    tree.put("passed", job.passed());
    List<@Nullable Object> combinations = new ArrayList<>();
    for (Combination one : job.combinations()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("name", one.name());
      entry.put("result", one.result().word());
      entry.put("outputs", one.outputs());
      entry.put("artifacts", one.artifacts());
      if (!one.nested().isEmpty()) {
        entry.put("jobs", trees(one.nested()));
      }
      combinations.add(entry);
    }
    tree.put("combinations", combinations);
    return tree;
  }

  /** Returns the state of a text; none if it is damaged. */
  public static RunState of(String json) {
    try {
      JsonObject tree = JsonReader.object(json);
      return new RunState(
          tree.text("workflow"),
          (int) tree.number("number"),
          (int) tree.number("attempt"),
          jobs(tree.object("jobs")));
    } catch (IOException e) {
      return NONE; // it is only a help for the next run
    }
  }

  private static Map<String, Job> jobs(JsonObject tree) throws IOException {
    Map<String, Job> jobs = new LinkedHashMap<>();
    for (String id : tree.values().keySet()) {
      JsonObject job = tree.object(id);
      List<Combination> combinations = new ArrayList<>();
      for (JsonObject one : job.objects("combinations")) {
        combinations.add(combination(one));
      }
      jobs.put(
          id,
          new Job(
              job.text("definition"),
              job.text("environment"),
              job.textMap("hashes"),
              job.flag("passed"),
              combinations));
    }
    return jobs;
  }

  private static Combination combination(JsonObject tree) throws IOException {
    Result result = Result.FAILURE;
    for (Result one : Result.values()) {
      result = one.word().equals(tree.text("result")) ? one : result;
    }
    return new Combination(
        tree.text("name"),
        result,
        tree.textMap("outputs"),
        tree.texts("artifacts"),
        jobs(tree.object("jobs")));
  }

  /** Returns the job of the last run; empty if it had none. */
  public Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }
}
