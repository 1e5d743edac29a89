package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.log.StepLog;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step while it runs: what its texts can name, its variables and its log. */
final class StepContext implements RunFunctions {
  private final JobMachine machine;
  private final Scope scope;
  private final String action;
  private final Map<String, String> env;
  private final StepLog log;

  /** What the step itself sets as outputs, beside those that it writes to its file. */
  final Map<String, String> outputs = new LinkedHashMap<>();

  /** What an action keeps for its end. */
  final Map<String, String> state = new LinkedHashMap<>();

  /** How often the step's script was tried again. */
  int retries;

  /** Ends the step early. */
  StopSignal stop;

  /** How long the step may take; empty: as long as its job. */
  Optional<Duration> limit = Optional.empty();

  StepContext(
      JobMachine machine, Scope scope, String action, Map<String, String> env, StepLog log) {
    this.machine = machine;
    this.scope = scope;
    this.action = action;
    this.env = env;
    this.log = log;
    this.stop = scope.job().stop();
  }

  JobMachine machine() {
    return machine;
  }

  Scope scope() {
    return scope;
  }

  JobState job() {
    return scope.job();
  }

  StepLog log() {
    return log;
  }

  /** Returns the step's variables as the workflow defines them. */
  Map<String, String> env() {
    return env;
  }

  /** Returns what runs the step's programs: this machine or the job's container. */
  ProcessRunner processes() {
    return job().processes;
  }

  Path workspace() {
    return job().folders().workspace();
  }

  /** Returns the text with its expressions replaced. */
  String text(String text) throws Expressions.Failure {
    return machine.expressions().text(text, contexts());
  }

  /** Returns the texts of a map with their expressions replaced. */
  Map<String, String> texts(Map<String, String> texts) throws Expressions.Failure {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      values.put(entry.getKey(), text(entry.getValue()));
    }
    return values;
  }

  /** Returns what the step's texts can name. */
  Contexts contexts() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(job().plan().contexts());
    Map<String, @Nullable Object> github = new LinkedHashMap<>();
    if (all.get("github") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> github.put(String.valueOf(key), value));
    }
    github.put("action", action);
    github.put("action_path", scope.actionPath().orElse(""));
    scope
        .origin()
        .ifPresent(
            origin -> {
              github.put("action_repository", origin.repository());
              github.put("action_ref", origin.version());
            });
    github.put("workspace", workspace().toString());
    all.put("github", github);
    if (scope.isComposite()) {
      all.put("inputs", scope.inputs);
    }
    all.put("env", env);
    all.put("steps", scope.steps);
    all.put("runner", Variables.runner(job()));
    Map<String, @Nullable Object> jobContext = new LinkedHashMap<>(job().context);
    jobContext.put("status", job().status.word());
    all.put("job", jobContext);
    return new Contexts(all, this);
  }

  /** Returns all variables of the step's program. */
  Map<String, String> variables() {
    return Variables.of(this);
  }

  String action() {
    return action;
  }

  @Override
  public boolean success(List<String> jobs) {
    return scope.isComposite() ? !scope.failed && !cancelled() : job().status == Result.SUCCESS;
  }

  @Override
  public boolean failure(List<String> jobs) {
    return scope.isComposite() ? scope.failed && !cancelled() : job().status == Result.FAILURE;
  }

  @Override
  public boolean cancelled() {
    return job().status == Result.CANCELLED;
  }

  @Override
  public String hashFiles(List<String> patterns) throws EvaluationException {
    job().hashed.add(String.join("\n", patterns));
    try {
      return new FileHash(machine.files(), workspace()).of(patterns);
    } catch (Expressions.Failure e) {
      throw new EvaluationException(String.valueOf(e.getMessage()));
    }
  }
}
