package dev.paws.core.pipeline.bind;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.WorkflowCall;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.pipeline.workflow.Job;
import dev.paws.core.pipeline.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds a workflow. */
public final class WorkflowBinder {
  private static final Pattern SECRET =
      Pattern.compile("\\bsecrets(?:\\.|\\[')([A-Za-z_][A-Za-z0-9_]*)", Pattern.CASE_INSENSITIVE);

  private WorkflowBinder() {}

  /**
   * Returns what the runner takes.
   *
   * @param text the file, for the secrets that it names
   */
  public static WorkflowPlan plan(Workflow workflow, String text) {
    return plan(workflow, text, reference -> Optional.empty());
  }

  /**
   * Returns what the runner takes.
   *
   * @param text the file, for the secrets that it names
   * @param calls returns a called workflow; empty if it cannot be run here
   */
  public static WorkflowPlan plan(
      Workflow workflow, String text, Function<String, Optional<WorkflowPlan>> calls) {
    Set<String> secrets = new TreeSet<>();
    Matcher named = SECRET.matcher(text);
    while (named.find()) {
      secrets.add(named.group(1).toUpperCase(Locale.ROOT));
    }
    workflow.jobs().values().stream()
        .flatMap(job -> call(job, calls).stream())
        .filter(WorkflowCall::inherit)
        .forEach(call -> secrets.addAll(call.workflow().secrets()));
    return new WorkflowPlan(
        Raw.text(workflow.name()),
        Raw.text(workflow.runName()),
        events(workflow),
        inputs(workflow.dispatch()),
        inputs(workflow.call().map(Workflow.CallInterface::inputs).orElse(Map.of())),
        outputs(workflow),
        Raw.texts(workflow.env()),
        secrets,
        workflow.jobs().values().stream().map(job -> template(job, workflow, calls)).toList());
  }

  private static Map<String, @Nullable Object> events(Workflow workflow) {
    Map<String, @Nullable Object> events = new LinkedHashMap<>();
    workflow.on().forEach((name, content) -> events.put(name, Raw.tree(content)));
    return events;
  }

  private static Map<String, String> outputs(Workflow workflow) {
    Map<String, String> outputs = new LinkedHashMap<>();
    workflow
        .call()
        .ifPresent(
            call -> call.outputs().forEach((name, value) -> outputs.put(name, Raw.text(value))));
    return outputs;
  }

  private static Map<String, @Nullable Object> inputs(Map<String, Workflow.Input> declared) {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    declared.forEach(
        (name, input) -> {
          Map<String, @Nullable Object> one = new LinkedHashMap<>();
          one.put("type", input.type());
          input.fallback().ifPresent(it -> one.put("default", Raw.tree(it)));
          inputs.put(name, one);
        });
    return inputs;
  }

  private static Optional<WorkflowCall> call(
      Job job, Function<String, Optional<WorkflowPlan>> calls) {
    return job.call()
        .flatMap(
            call ->
                calls
                    .apply(call.uses())
                    .map(
                        called ->
                            new WorkflowCall(
                                call.uses(),
                                Raw.tree(call.with()),
                                call.inherit() ? null : Raw.tree(call.secrets()),
                                call.inherit(),
                                called)));
  }

  private static JobTemplate template(
      Job job, Workflow workflow, Function<String, Optional<WorkflowPlan>> calls) {
    Optional<WorkflowCall> call = call(job, calls);
    JobTemplate template =
        new JobTemplate(
            job.id(),
            Raw.text(job.name()),
            job.needs(),
            StepBinder.text(job.condition()),
            job.strategy().map(Raw::tree).orElse(null),
            job.runsOn().map(Raw::tree).orElse(null),
            Raw.texts(job.env()),
            Raw.text(job.defaults().shell().or(() -> workflow.defaults().shell())),
            Raw.text(
                job.defaults().workingDirectory().or(() -> workflow.defaults().workingDirectory())),
            StepBinder.plans(job.steps()),
            Raw.texts(job.outputs()),
            Raw.text(job.timeoutMinutes()),
            Raw.text(job.continueOnError()),
            job.container().map(Raw::tree).orElse(null),
            Raw.tree(job.services()),
            call,
            call.isPresent() ? Optional.empty() : unsupported(job, workflow),
            "");
    return template.withDefinition(template.toString());
  }

  /** Returns why the job is not run here; it is said rather than run otherwise than on GitHub. */
  private static Optional<String> unsupported(Job job, Workflow workflow) {
    String what = "";
    if (job.call().isPresent()) {
      what = "uses: " + job.call().get().uses();
    } else if (Raw.isExpression(job.env())
        || Raw.isExpression(workflow.env())
        || !job.steps().stream().allMatch(StepBinder::isPlain)) {
      what = "env";
    }
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(PipelineRunPhrase.JOB_KEY_NOT_RUN.text(job.id(), what));
  }
}
