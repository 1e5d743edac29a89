package dev.paws.core.pipeline.plain;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Failure;
import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.WorkflowPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a workflow file. All that is wrong is reported together. */
public final class WorkflowReader {
  private static final Pattern SECRET = Pattern.compile("\\bsecrets\\.([A-Za-z_][A-Za-z0-9_]*)");
  private static final Set<String> JOB_KEYS =
      Set.of(
          "name",
          "permissions",
          "needs",
          "if",
          "runs-on",
          "snapshot",
          "environment",
          "concurrency",
          "outputs",
          "env",
          "defaults",
          "steps",
          "timeout-minutes",
          "strategy",
          "continue-on-error",
          "container",
          "services",
          "uses",
          "with",
          "secrets",
          "cache-mode");
  private static final Set<String> KEYS =
      Set.of("name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs");

  private final TreeText file;

  private WorkflowReader(TreeText file) {
    this.file = file;
  }

  /**
   * Returns the workflow of a text.
   *
   * @param name the file, as the user would type it
   * @throws Failure if it is no workflow; the message has all reasons, one a line
   */
  public static WorkflowPlan read(String text, String name) throws Failure {
    TreeText file = new TreeText(name);
    Map<String, @Nullable Object> root = file.map(YamlTree.read(text, name), "");
    WorkflowPlan plan = new WorkflowReader(file).workflow(root, text);
    file.check();
    return plan;
  }

  private WorkflowPlan workflow(Map<String, @Nullable Object> root, String text) {
    file.known(root, KEYS, "");
    Set<String> secrets = new TreeSet<>();
    Matcher named = SECRET.matcher(text);
    while (named.find()) {
      secrets.add(named.group(1).toUpperCase(Locale.ROOT));
    }
    Object on = root.get("on");
    if (on == null) {
      file.wrong("", PipelineRunPhrase.KEY_MISSING.text("on"));
    }
    Map<String, @Nullable Object> run = file.run(root, "");
    List<JobTemplate> jobs = new ArrayList<>();
    Map<String, @Nullable Object> all = file.map(root.get("jobs"), "jobs");
    if (all.isEmpty()) {
      file.wrong("", PipelineRunPhrase.KEY_MISSING.text("jobs"));
    }
    all.forEach(
        (id, tree) -> {
          if (!id.matches("[A-Za-z_][A-Za-z0-9_-]{0,99}")) {
            file.wrong("jobs." + id, PipelineRunPhrase.BAD_ID.text(id));
          }
          jobs.add(job(id, file.map(tree, "jobs." + id), run));
        });
    checkNeeds(jobs);
    return new WorkflowPlan(
        file.text(root, "name"),
        file.text(root, "run-name"),
        on instanceof Map<?, ?> map
            ? map.keySet().stream().map(String::valueOf).toList()
            : file.texts(on, "on"),
        on instanceof Map<?, ?> map
                && map.get("workflow_dispatch") instanceof Map<?, ?> dispatch
                && dispatch.get("inputs") instanceof Map<?, ?> inputs
            ? file.map(inputs, "on.workflow_dispatch.inputs")
            : Map.of(),
        file.textMap(root.get("env"), "env"),
        secrets,
        jobs);
  }

  private JobTemplate job(
      String id, Map<String, @Nullable Object> job, Map<String, @Nullable Object> defaults) {
    String path = "jobs." + id;
    file.known(job, JOB_KEYS, path);
    boolean calls = job.containsKey("uses");
    if (!calls && !job.containsKey("runs-on")) {
      file.wrong(path, PipelineRunPhrase.KEY_MISSING.text("runs-on"));
    }
    if (!calls && !job.containsKey("steps")) {
      file.wrong(path, PipelineRunPhrase.KEY_MISSING.text("steps"));
    }
    Map<String, @Nullable Object> run = new LinkedHashMap<>(defaults);
    run.putAll(file.run(job, path));
    Map<String, @Nullable Object> strategy = file.map(job.get("strategy"), path + ".strategy");
    return new JobTemplate(
        id,
        file.text(job, "name"),
        file.texts(job.get("needs"), path + ".needs"),
        file.text(job, "if"),
        strategy.get("matrix"),
        file.text(strategy, "fail-fast"),
        file.text(strategy, "max-parallel"),
        job.get("runs-on"),
        file.textMap(job.get("env"), path + ".env"),
        file.text(run, "shell"),
        file.text(run, "working-directory"),
        calls ? List.of() : new StepReader(file).steps(job.get("steps"), path + ".steps"),
        file.textMap(job.get("outputs"), path + ".outputs"),
        file.text(job, "timeout-minutes"),
        file.text(job, "continue-on-error"),
        unsupported(job),
        JsonWriter.compact(job));
  }

  private Optional<String> unsupported(Map<String, @Nullable Object> job) {
    for (String key : List.of("uses", "container", "services")) {
      if (job.containsKey(key)) {
        return Optional.of(PipelineRunPhrase.JOB_KEY_NOT_RUN.text(key));
      }
    }
    return Optional.empty();
  }

  private void checkNeeds(List<JobTemplate> jobs) {
    List<String> ids = jobs.stream().map(JobTemplate::id).toList();
    for (JobTemplate job : jobs) {
      for (String need : job.needs()) {
        if (!ids.contains(need)) {
          file.wrong(
              "jobs." + job.id() + ".needs", PipelineRunPhrase.UNKNOWN_NEED.text(job.id(), need));
        }
      }
    }
    Set<String> done = new LinkedHashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (JobTemplate job : jobs) {
        boolean ready = job.needs().stream().allMatch(it -> done.contains(it) || !ids.contains(it));
        grows |= ready && done.add(job.id());
      }
    }
    List<String> circular = ids.stream().filter(id -> !done.contains(id)).toList();
    if (!circular.isEmpty()) {
      file.wrong("jobs", PipelineRunPhrase.CIRCULAR_NEEDS.text(String.join(", ", circular)));
    }
  }
}
