package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs an action: one of Paws' own, a composite one, one in JavaScript or one in an image. */
final class ActionWork implements StepWork {
  private static final long LARGEST = 1 << 20;
  private static final int DEEPEST = 10;

  private final StepPlan.Uses uses;
  private final StepRunner runner;

  ActionWork(StepPlan.Uses uses, StepRunner runner) {
    this.uses = uses;
    this.runner = runner;
  }

  @Override
  public WorkResult run(StepContext step) throws IOException, Expressions.Failure {
    String reference = uses.reference();
    Optional<Scope.Origin> origin = step.scope().origin();
    if (reference.startsWith("$/") && origin.isPresent()) {
      // The repository of the action that says it.
      Path root = origin.get().root();
      return local(step, root.resolve(reference.substring(2)).normalize(), root, origin);
    }
    if (reference.startsWith("./") || reference.startsWith("$/") || reference.equals(".")) {
      Path folder = step.workspace().resolve(reference.replaceFirst("^\\$/", "./")).normalize();
      return local(step, folder, step.workspace(), origin);
    }
    if (ImageAction.isImage(reference)) {
      return new ImageAction(step, reference, inputs(step), origin).run();
    }
    String name = reference.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    Optional<NativeAction> known = NativeActions.find(name);
    if (known.isPresent()) {
      return known.get().run(ActionCall.of(step, name, uses.with()));
    }
    if (NativeActions.onlyOnGithub(name)) {
      return skipped(step, PipelineRunPhrase.ACTION_ONLY_ON_GITHUB.text(reference));
    }
    Optional<RemoteActions.Reference> remote = RemoteActions.Reference.of(reference);
    return remote.isPresent()
        ? remote(step, remote.get())
        : skipped(step, PipelineRunPhrase.NOT_RUN.text(reference));
  }

  private WorkResult skipped(StepContext step, String why) {
    step.job().unsupported.add(uses.reference());
    step.log().problem(Annotation.Type.NOTICE, why);
    return WorkResult.SKIPPED;
  }

  /** Runs a copy of its own, so that no job changes the cache. */
  private WorkResult remote(StepContext step, RemoteActions.Reference reference)
      throws IOException, Expressions.Failure {
    RemoteActions.Fetched fetched;
    try {
      fetched = step.machine().remote().fetch(reference, step.job().stop());
    } catch (IOException e) {
      return skipped(
          step,
          PipelineRunPhrase.ACTION_NOT_FETCHED.text(
              uses.reference(), String.valueOf(e.getMessage())));
    }
    step.log().show(PipelineRunPhrase.ACTION_VERSION.text(uses.reference(), fetched.commit()));
    Path root =
        step.job()
            .folders()
            .actions()
            .resolve(reference.repository().replace('/', '_') + "_" + fetched.commit());
    if (step.machine().files().kind(root).isEmpty()) {
      DownloadAction.copy(step.machine().files(), fetched.folder(), root);
    }
    return local(
        step,
        root.resolve(reference.path()).normalize(),
        root,
        Optional.of(new Scope.Origin(reference.repository(), reference.version(), root)));
  }

  private WorkResult local(StepContext step, Path folder, Path root, Optional<Scope.Origin> origin)
      throws IOException, Expressions.Failure {
    if (!folder.startsWith(root) && step.scope().actionPath().isEmpty()) {
      return ScriptWork.fail(step, PipelineRunPhrase.ACTION_OUTSIDE.text(uses.reference()));
    }
    for (String name : List.of("action.yml", "action.yaml")) {
      Path file = folder.resolve(name);
      if (step.machine().files().kind(file).isPresent()) {
        ActionDefinition definition =
            step.machine()
                .actions()
                .read(step.machine().files().read(file, LARGEST), uses.reference() + "/" + name);
        return run(step, folder, definition, origin);
      }
    }
    return ScriptWork.fail(step, PipelineRunPhrase.NO_ACTION_FILE.text(uses.reference()));
  }

  private WorkResult run(
      StepContext step, Path folder, ActionDefinition definition, Optional<Scope.Origin> origin)
      throws IOException, Expressions.Failure {
    Map<String, String> inputs = inputs(step, definition);
    if (definition.using().equals("composite")) {
      return composite(step, folder, definition, inputs, origin);
    }
    if (definition.using().startsWith("node") && definition.main().isPresent()) {
      return javascript(step, folder, definition, inputs, origin);
    }
    if (definition.image().isPresent()) {
      return new ImageAction(step, uses.reference(), inputs, origin).run(folder, definition);
    }
    return skipped(step, PipelineRunPhrase.KIND_NOT_RUN.text(uses.reference(), definition.using()));
  }

  /** Returns what the step passes, by names in lower case. */
  private Map<String, String> inputs(StepContext step) throws Expressions.Failure {
    Map<String, String> given = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : uses.with().entrySet()) {
      given.put(entry.getKey().toLowerCase(Locale.ROOT), step.text(entry.getValue()));
    }
    return given;
  }

  /** Inputs are texts; one that the action does not know is reported and ignored. */
  private Map<String, String> inputs(StepContext step, ActionDefinition definition)
      throws Expressions.Failure {
    Map<String, String> given = inputs(step);
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<String>> input : definition.inputs().entrySet()) {
      String value = given.remove(input.getKey().toLowerCase(Locale.ROOT));
      inputs.put(input.getKey(), value != null ? value : step.text(input.getValue().orElse("")));
    }
    if (definition.image().isPresent()) {
      for (String name : ImageAction.INPUTS) { // those that every action in an image has
        String value = given.remove(name);
        if (value != null) {
          inputs.put(name, value);
        }
      }
    }
    for (String unknown : given.keySet()) {
      step.log()
          .problem(
              Annotation.Type.WARNING,
              PipelineRunPhrase.UNKNOWN_INPUT.text(
                  unknown, uses.reference(), String.join(", ", definition.inputs().keySet())));
    }
    return inputs;
  }

  private WorkResult composite(
      StepContext step,
      Path folder,
      ActionDefinition definition,
      Map<String, String> inputs,
      Optional<Scope.Origin> origin)
      throws Expressions.Failure {
    if (step.scope().depth() >= DEEPEST) {
      return ScriptWork.fail(step, PipelineRunPhrase.TOO_DEEP.text(uses.reference(), DEEPEST));
    }
    Scope inner = step.scope().within(folder.toString(), step.env(), origin);
    inner.inputs.putAll(inputs);
    runner.runAll(definition.steps(), inner);
    StepContext end = new StepContext(step.machine(), inner, step.action(), step.env(), step.log());
    for (Map.Entry<String, String> output : definition.outputs().entrySet()) {
      step.outputs.put(output.getKey(), end.text(output.getValue()));
    }
    if (step.job().stop().isRaised()) {
      return new WorkResult(Result.CANCELLED, Optional.empty());
    }
    return inner.failed ? WorkResult.FAILURE : WorkResult.SUCCESS;
  }

  private WorkResult javascript(
      StepContext step,
      Path folder,
      ActionDefinition definition,
      Map<String, String> inputs,
      Optional<Scope.Origin> origin)
      throws IOException, Expressions.Failure {
    Map<String, String> variables = variables(step, folder, inputs, origin);
    if (step.processes().find(variables, "node").isEmpty()) {
      return ScriptWork.fail(step, PipelineRunPhrase.NO_NODE.text(uses.reference()));
    }
    if (definition.pre().isPresent() && holds(step, definition.preCondition())) {
      String pre = folder.resolve(definition.pre().get()).toString();
      WorkResult begun =
          ScriptWork.program(step, List.of("node", pre), step.workspace(), variables);
      if (begun.result() != Result.SUCCESS) {
        return begun;
      }
      step.state.forEach((key, value) -> variables.put("STATE_" + key, value));
    }
    String main = folder.resolve(definition.main().orElse("")).toString();
    WorkResult result =
        ScriptWork.program(step, List.of("node", main), step.workspace(), variables);
    definition
        .post()
        .ifPresent(
            post ->
                step.job()
                    .atEnd(
                        uses.reference(),
                        definition.postCondition().orElse("always()"),
                        step.scope(),
                        end -> post(step, end, folder, inputs, origin, post)));
    return result;
  }

  /** Returns whether the condition of {@code pre} holds. */
  static boolean holds(StepContext step, Optional<String> condition) throws Expressions.Failure {
    return condition.isEmpty()
        || step.machine().expressions().condition(condition, step.contexts());
  }

  private static WorkResult post(
      StepContext step,
      StepContext end,
      Path folder,
      Map<String, String> inputs,
      Optional<Scope.Origin> origin,
      String script)
      throws IOException {
    Map<String, String> variables = variables(end, folder, inputs, origin);
    step.state.forEach((key, value) -> variables.put("STATE_" + key, value));
    String file = folder.resolve(script).toString();
    return ScriptWork.program(end, List.of("node", file), end.workspace(), variables);
  }

  private static Map<String, String> variables(
      StepContext step, Path folder, Map<String, String> inputs, Optional<Scope.Origin> origin) {
    return variables(step.variables(), folder, inputs, origin);
  }

  /** Adds to variables those of an action. */
  static Map<String, String> variables(
      Map<String, String> known,
      Path folder,
      Map<String, String> inputs,
      Optional<Scope.Origin> origin) {
    Map<String, String> variables = new LinkedHashMap<>(known);
    inputs.forEach(
        (key, value) ->
            variables.put("INPUT_" + key.replace(' ', '_').toUpperCase(Locale.ROOT), value));
    variables.put("GITHUB_ACTION_PATH", folder.toString());
    origin.ifPresent(
        it -> {
          variables.put("GITHUB_ACTION_REPOSITORY", it.repository());
          variables.put("GITHUB_ACTION_REF", it.version());
        });
    return variables;
  }
}
