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

/** Runs an action: one of Paws' own, a composite one or one in JavaScript. */
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
    if (reference.startsWith("./") || reference.startsWith("$/") || reference.equals(".")) {
      Path folder = step.workspace().resolve(reference.replaceFirst("^\\$/", "./")).normalize();
      return local(step, folder);
    }
    String name = reference.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    Optional<NativeAction> known = NativeActions.find(name);
    if (known.isPresent()) {
      return known.get().run(ActionCall.of(step, name, uses.with()));
    }
    step.job().unsupported.add(reference);
    step.log().problem(Annotation.Type.NOTICE, PipelineRunPhrase.NOT_RUN.text(reference));
    return WorkResult.SKIPPED;
  }

  private WorkResult local(StepContext step, Path folder) throws IOException, Expressions.Failure {
    if (!folder.startsWith(step.workspace()) && step.scope().actionPath().isEmpty()) {
      return ScriptWork.fail(step, PipelineRunPhrase.ACTION_OUTSIDE.text(uses.reference()));
    }
    for (String name : List.of("action.yml", "action.yaml")) {
      Path file = folder.resolve(name);
      if (step.machine().files().kind(file).isPresent()) {
        ActionDefinition definition =
            step.machine()
                .actions()
                .read(step.machine().files().read(file, LARGEST), uses.reference() + "/" + name);
        return run(step, folder, definition);
      }
    }
    return ScriptWork.fail(step, PipelineRunPhrase.NO_ACTION_FILE.text(uses.reference()));
  }

  private WorkResult run(StepContext step, Path folder, ActionDefinition definition)
      throws IOException, Expressions.Failure {
    Map<String, String> inputs = inputs(step, definition);
    if (definition.using().equals("composite")) {
      return composite(step, folder, definition, inputs);
    }
    if (definition.using().startsWith("node") && definition.main().isPresent()) {
      return javascript(step, folder, definition, inputs);
    }
    step.job().unsupported.add(uses.reference());
    step.log()
        .problem(
            Annotation.Type.NOTICE,
            PipelineRunPhrase.KIND_NOT_RUN.text(uses.reference(), definition.using()));
    return WorkResult.SKIPPED;
  }

  /** Inputs are texts; one that the action does not know is reported and ignored. */
  private Map<String, String> inputs(StepContext step, ActionDefinition definition)
      throws Expressions.Failure {
    Map<String, String> given = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : uses.with().entrySet()) {
      given.put(entry.getKey().toLowerCase(Locale.ROOT), step.text(entry.getValue()));
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<String>> input : definition.inputs().entrySet()) {
      String value = given.remove(input.getKey().toLowerCase(Locale.ROOT));
      inputs.put(input.getKey(), value != null ? value : step.text(input.getValue().orElse("")));
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
      StepContext step, Path folder, ActionDefinition definition, Map<String, String> inputs)
      throws Expressions.Failure {
    if (step.scope().depth() >= DEEPEST) {
      return ScriptWork.fail(step, PipelineRunPhrase.TOO_DEEP.text(uses.reference(), DEEPEST));
    }
    Scope inner = step.scope().within(folder.toString(), step.env());
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
      StepContext step, Path folder, ActionDefinition definition, Map<String, String> inputs)
      throws IOException {
    Map<String, String> variables = variables(step, folder, inputs);
    if (step.processes().find(variables, "node").isEmpty()) {
      return ScriptWork.fail(step, PipelineRunPhrase.NO_NODE.text(uses.reference()));
    }
    String main = folder.resolve(definition.main().orElse("")).toString();
    WorkResult result =
        ScriptWork.program(step, List.of("node", main), step.workspace(), variables);
    definition
        .post()
        .ifPresent(
            post ->
                step.job()
                    .posts
                    .push(
                        new JobState.Post(
                            "Post " + uses.reference(),
                            definition.postCondition().orElse("always()"),
                            step.scope(),
                            end -> post(step, end, folder, inputs, post))));
    return result;
  }

  private static WorkResult post(
      StepContext step, StepContext end, Path folder, Map<String, String> inputs, String script)
      throws IOException {
    Map<String, String> variables = variables(end, folder, inputs);
    step.state.forEach((key, value) -> variables.put("STATE_" + key, value));
    String file = folder.resolve(script).toString();
    return ScriptWork.program(end, List.of("node", file), end.workspace(), variables);
  }

  private static Map<String, String> variables(
      StepContext step, Path folder, Map<String, String> inputs) {
    Map<String, String> variables = new LinkedHashMap<>(step.variables());
    inputs.forEach(
        (key, value) ->
            variables.put("INPUT_" + key.replace(' ', '_').toUpperCase(Locale.ROOT), value));
    variables.put("GITHUB_ACTION_PATH", folder.toString());
    return variables;
  }
}
