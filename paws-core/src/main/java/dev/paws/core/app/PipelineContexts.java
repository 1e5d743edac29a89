package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.port.SourceTree.Git;
import dev.paws.core.pipeline.run.EventFilter;
import dev.paws.core.pipeline.run.Expressions;
import dev.paws.core.pipeline.run.GithubContext;
import dev.paws.core.pipeline.run.Variables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the texts of a run can name before anything has run: github, runner, vars and so on. */
final class PipelineContexts {
  private final PipelineMachine machine;
  private final PipelineInputs.Workflow workflow;
  private final PipelineInputs inputs;
  private final String event;
  private final Git git;
  private final Map<String, @Nullable Object> values;

  /**
   * Creates the contexts of a run.
   *
   * @param payloadFile where steps find the event's payload
   */
  PipelineContexts(
      PipelineMachine machine,
      PipelineInputs.Workflow workflow,
      PipelineInputs inputs,
      Map<String, String> secrets,
      GithubContext.Run run,
      Path payloadFile) {
    this.machine = machine;
    this.workflow = workflow;
    this.inputs = inputs;
    this.event = inputs.event(workflow.plan());
    this.git = machine.tree().git().orElseGet(PipelineContexts::noGit);
    this.values = values(secrets, run, payloadFile);
  }

  private static Git noGit() {
    return new Git(
        Optional.of("main"), "0".repeat(40), "", Optional.empty(), "main", Optional.empty(), true);
  }

  private Map<String, @Nullable Object> values(
      Map<String, String> secrets, GithubContext.Run run, Path payloadFile) {
    Map<String, @Nullable Object> github =
        new GithubContext(
                git,
                String.valueOf(machine.tree().folder().getFileName()),
                event,
                machine.variables().getOrDefault("USER", "paws"))
            .values(
                workflow.plan().name().orElse(workflow.file()),
                workflow.file(),
                run,
                inputs.payload());
    github.put("event_path", payloadFile.toString());
    github.put("token", secrets.getOrDefault("GITHUB_TOKEN", ""));
    Map<String, @Nullable Object> runner = new LinkedHashMap<>();
    runner.put("os", machine.system());
    runner.put("arch", machine.architecture());
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>();
    contexts.put("github", github);
    if (inputs.isPlain()) {
      contexts.put(Variables.PLAIN, true);
    }
    contexts.put("runner", runner);
    contexts.put("vars", new LinkedHashMap<>(inputs.vars()));
    contexts.put("secrets", new LinkedHashMap<>(secrets));
    contexts.put("inputs", inputs.inputs(workflow.plan()));
    return contexts;
  }

  /** Returns the identity of a run that begins now. */
  static GithubContext.Run run(Instant began, int number, int attempt) {
    return new GithubContext.Run(String.valueOf(began.toEpochMilli()), number, attempt);
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  String event() {
    return event;
  }

  Git git() {
    return git;
  }

  Path secretsFile() {
    return inputs.secretsFile();
  }

  /** Returns a value of the github context, as text; empty if it has none. */
  private String github(String key) {
    return values.get("github") instanceof Map<?, ?> github && github.get(key) != null
        ? String.valueOf(github.get(key))
        : "";
  }

  /** Returns which filter of the workflow would have kept GitHub from running it. */
  Optional<String> stoppingFilter() {
    boolean pull = event.startsWith("pull_request");
    boolean filtered = workflow.plan().on().get(event) instanceof Map<?, ?> map && !map.isEmpty();
    if (!filtered || (!pull && !event.equals("push"))) {
      return Optional.empty();
    }
    return new EventFilter(event, workflow.plan().on())
        .stopping(
            github(pull ? "base_ref" : "ref_name"),
            github("ref_type").equals("tag"),
            pull ? "synchronize" : "",
            machine.tree().changedFiles());
  }

  /** Returns the run's name: the workflow's own, evaluated, else the commit's first line. */
  String runName() {
    String usual = git.message().lines().findFirst().orElse(workflow.file());
    Optional<String> own = workflow.plan().runName();
    if (own.isEmpty()) {
      return usual;
    }
    try {
      Expressions.Contexts known = new Expressions.Contexts(values, RunFunctions.NONE);
      String name = new WorkflowExpressions().text(own.get(), known);
      return name.isBlank() ? usual : name;
    } catch (Expressions.Failure e) {
      return usual; // so does GitHub
    }
  }

  /** Writes the event's payload for the steps. */
  void writePayload(Path file) {
    try {
      machine
          .files()
          .write(
              file,
              JsonWriter.pretty(
                  values.get("github") instanceof Map<?, ?> github ? github.get("event") : null));
    } catch (IOException e) {
      throw GoalFailure.tool(
          e, PipelineRunMessage.NOT_READABLE, file, String.valueOf(e.getMessage()));
    }
  }
}
