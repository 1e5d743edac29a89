package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.compose.dotenv.DotenvParser;
import dev.paws.core.compose.dotenv.VariableScope;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.bind.ActBinder;
import dev.paws.core.pipeline.bind.ManualBinder;
import dev.paws.core.pipeline.run.RemoteActions;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.pipeline.workflow.ManualReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a run of the pipeline is about: the workflow, its event, inputs, secrets and vars. */
final class PipelineInputs {
  private static final long LARGEST = 1 << 20;
  private static final String WORKFLOWS = ".github/workflows";

  private final PipelineSettings settings;
  private final PipelineMachine machine;
  private final Reporter reporter;
  private final RemoteSource remote;

  /**
   * Creates a reader.
   *
   * @param remote where workflows of other repositories come from
   */
  PipelineInputs(
      PipelineSettings settings, PipelineMachine machine, Reporter reporter, RemoteSource remote) {
    this.remote = remote;
    this.settings = settings;
    this.machine = machine;
    this.reporter = reporter;
  }

  /** Returns whether the pipeline is one of stages, and not a workflow of GitHub. */
  boolean isPlain() {
    return settings.tool() != PipelineRun.Tool.GITHUB_ACTIONS;
  }

  /** A workflow and its file, as the user would type it. */
  record Workflow(WorkflowPlan plan, String file) {}

  /** Returns the workflow that the settings name, or the one for a push or pull request. */
  Workflow workflow() {
    switch (settings.tool()) {
      case MANUAL -> {
        return manual();
      }
      case ACT -> {
        return act();
      }
      default -> {
        return github();
      }
    }
  }

  /** Returns one call of act. */
  private Workflow act() {
    if (machine.processes().find(machine.variables(), ActBinder.STAGE).isEmpty()) {
      throw GoalFailure.environment(PipelineRunMessage.NO_ACT);
    }
    ActBinder.Call call =
        new ActBinder.Call(
            machine.tree().folder(),
            settings.workflowFile(),
            settings.event(),
            settings.eventFile(),
            settings.inputs().map(text -> object("paws.pipeline.inputs", text)).orElse(Map.of()),
            present(secretsFile()),
            present(varsFile()),
            settings.jobs());
    return new Workflow(
        ActBinder.plan(call), settings.workflowFile().map(this::shown).orElse(WORKFLOWS));
  }

  private Optional<Path> present(Path file) {
    return Optional.of(file).filter(it -> machine.files().kind(it).isPresent());
  }

  private Workflow github() {
    Path root = machine.tree().folder();
    if (settings.workflowFile().isPresent()) {
      return read(settings.workflowFile().get());
    }
    Path folder = root.resolve(WORKFLOWS);
    Optional<Workflow> pull = Optional.empty();
    for (String name : names(folder)) {
      if (name.endsWith(".yml") || name.endsWith(".yaml")) {
        Workflow one = read(folder.resolve(name));
        if (one.plan().events().contains("push")) {
          return one;
        }
        if (pull.isEmpty() && one.plan().events().contains("pull_request")) {
          pull = Optional.of(one);
        }
      }
    }
    return pull.orElseThrow(() -> GoalFailure.environment(PipelineRunMessage.NO_WORKFLOW, folder));
  }

  /** Returns the stages of {@code paws.yaml}. */
  private Workflow manual() {
    Path path =
        settings
            .workflowFile()
            .or(() -> settings.common().projectFile())
            .orElse(machine.tree().folder().resolve("paws.yaml"));
    if (machine.files().kind(path).isEmpty()) {
      throw GoalFailure.environment(PipelineRunMessage.NO_STAGES_FILE, path);
    }
    String file = shown(path);
    FindingCollector findings = new FindingCollector();
    Optional<WorkflowPlan> plan =
        new ManualReader(findings)
            .stages(file, text(path).getBytes(StandardCharsets.UTF_8))
            .map(ManualBinder::plan);
    if (plan.isEmpty()) {
      throw reporter.errors(findings.findings(), file);
    }
    return new Workflow(plan.get(), file);
  }

  private String shown(Path path) {
    Path root = machine.tree().folder();
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  /** Returns the names in a folder; a file called ci comes first. */
  private List<String> names(Path folder) {
    try {
      return machine.files().names(folder).stream()
          .sorted(java.util.Comparator.comparing((String name) -> !name.startsWith("ci.")))
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static GoalFailure unreadable(Path file, IOException e) {
    return GoalFailure.environment(
        PipelineRunMessage.NOT_READABLE, file, String.valueOf(e.getMessage()));
  }

  private Workflow read(Path path) {
    Path root = machine.tree().folder();
    String file = shown(path);
    if (machine.files().kind(path).isEmpty()) {
      throw GoalFailure.environment(PipelineRunMessage.NO_WORKFLOW, path);
    }
    String text = text(path);
    FindingCollector findings = new FindingCollector();
    Optional<WorkflowPlan> plan =
        new WorkflowFiles(
                name -> {
                  Optional<RemoteActions.Reference> other = RemoteActions.Reference.of(name);
                  if (other.isPresent()) {
                    return remote.workflow(other.get());
                  }
                  Path called = root.resolve(name).normalize();
                  return machine.files().kind(called).isPresent()
                      ? Optional.of(text(called))
                      : Optional.empty();
                },
                findings)
            .plan(file, text);
    if (plan.isEmpty()) {
      throw reporter.errors(findings.findings(), file);
    }
    reporter.warnings(findings.findings());
    return new Workflow(plan.get(), file);
  }

  private String text(Path path) {
    try {
      return machine.files().read(path, LARGEST);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Returns the name of the event. */
  String event(WorkflowPlan plan) {
    return settings
        .event()
        .or(
            () ->
                List.of("push", "pull_request").stream()
                    .filter(plan.events()::contains)
                    .findFirst())
        .or(() -> plan.events().stream().findFirst())
        .orElse("push");
  }

  /** Returns the event's payload; empty if the settings name none. */
  Optional<Map<String, @Nullable Object>> payload() {
    return settings.eventFile().map(file -> object(file.toString(), text(file)));
  }

  /** Returns the inputs of a manual start: those given over the defaults, with their types. */
  Map<String, @Nullable Object> inputs(WorkflowPlan plan) {
    Map<String, @Nullable Object> given =
        settings.inputs().map(text -> object("paws.pipeline.inputs", text)).orElse(Map.of());
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    plan.inputs()
        .forEach(
            (name, tree) -> {
              Map<?, ?> input = tree instanceof Map<?, ?> map ? map : Map.of();
              boolean flag = "boolean".equals(input.get("type"));
              Object preset = input.get("default");
              inputs.put(name, preset != null ? preset : flag ? (Object) false : "");
            });
    given.forEach(
        (name, value) ->
            inputs.put(
                name,
                "true".equals(value) || "false".equals(value)
                    ? inputs.get(name) instanceof Boolean ? "true".equals(value) : value
                    : value));
    return inputs;
  }

  private static Map<String, @Nullable Object> object(String what, String text) {
    try {
      return new LinkedHashMap<>(JsonReader.object(text).values());
    } catch (IOException e) {
      throw GoalFailure.environment(
          PipelineRunMessage.NOT_JSON, what, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the file with the secrets. */
  Path secretsFile() {
    return settings.secretsFile().orElse(machine.tree().folder().resolve(".secrets"));
  }

  /** Returns the secrets: those of the file over variables with the names that the file uses. */
  Map<String, String> secrets(WorkflowPlan plan) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : plan.secrets()) {
      String value = machine.variables().get(name);
      if (value != null) {
        secrets.put(name, value);
      }
    }
    variables(secretsFile())
        .forEach((name, value) -> secrets.put(name.toUpperCase(Locale.ROOT), value));
    return secrets;
  }

  /** Returns the configuration variables. */
  Map<String, String> vars() {
    return variables(varsFile());
  }

  private Path varsFile() {
    return settings.varsFile().orElse(machine.tree().folder().resolve(".vars"));
  }

  private Map<String, String> variables(Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      DotenvParser.parse(text(file), settings.common().compose().version(), VariableScope.NONE)
          .forEach((name, entry) -> values.put(name, entry.value()));
    } catch (DotenvParser.Malformed e) {
      throw GoalFailure.environment(
          PipelineRunMessage.NOT_READABLE, file + ":" + e.line(), String.valueOf(e.getMessage()));
    }
    return values;
  }
}
