package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.port.StopSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the workflow that a job calls, in the place of the job and on the calling thread. */
final class CallRunner {
  private static final List<String> SHARED = List.of("github", "runner", "vars");

  private final PipelineRunner.Setup setup;
  private final JobPlan plan;
  private final WorkflowCall call;

  CallRunner(PipelineRunner.Setup setup, JobPlan plan, WorkflowCall call) {
    this.setup = setup;
    this.plan = plan;
    this.call = call;
  }

  /** Runs the workflow and returns its end as that of the job. */
  JobResult run(StopSignal stop) {
    try {
      Map<String, @Nullable Object> contexts = contexts();
      PipelineRunner runner =
          new PipelineRunner(
              call.workflow(),
              contexts,
              setup.nested(call.workflow(), plan),
              stop,
              plan.name() + " / ");
      List<JobResult> nested = setup.environments().apply(runner::run);
      Map<String, @Nullable Object> known = new LinkedHashMap<>(contexts);
      known.put("jobs", runner.jobs());
      Map<String, String> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, String> output : call.workflow().callOutputs().entrySet()) {
        outputs.put(output.getKey(), text(output.getValue(), known));
      }
      return result(runner.result(), outputs, nested);
    } catch (Expressions.Failure e) {
      return JobHistory.broken(plan, String.valueOf(e.getMessage()));
    }
  }

  private String text(String text, Map<String, @Nullable Object> known) throws Expressions.Failure {
    return setup.expressions().text(text, of(known));
  }

  private static Expressions.Contexts of(Map<String, @Nullable Object> known) {
    return new Expressions.Contexts(known, RunFunctions.NONE);
  }

  /** The caller's variables, needs and matrix are not seen in the called workflow. */
  private Map<String, @Nullable Object> contexts() throws Expressions.Failure {
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>();
    SHARED.forEach(name -> contexts.put(name, plan.contexts().get(name)));
    contexts.put(
        "secrets",
        call.inherit()
            ? plan.contexts().get("secrets")
            : setup.expressions().tree(call.secrets(), of(plan.contexts())));
    contexts.put("inputs", inputs(contexts));
    return contexts;
  }

  private Map<String, @Nullable Object> inputs(Map<String, @Nullable Object> contexts)
      throws Expressions.Failure {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    if (setup.expressions().tree(call.with(), of(plan.contexts())) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> given.put(String.valueOf(name).toLowerCase(Locale.ROOT), value));
    }
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> input : call.workflow().callInputs().entrySet()) {
      Map<?, ?> declared = input.getValue() instanceof Map<?, ?> map ? map : Map.of();
      String type = String.valueOf(declared.get("type"));
      String name = input.getKey().toLowerCase(Locale.ROOT);
      Object value =
          given.containsKey(name)
              ? given.get(name)
              : setup.expressions().tree(declared.get("default"), of(contexts));
      inputs.put(input.getKey(), typed(input.getKey(), type, value));
    }
    return inputs;
  }

  private static Object typed(String name, String type, @Nullable Object value)
      throws Expressions.Failure {
    switch (type) {
      case "boolean" -> {
        if (value == null || value instanceof Boolean) {
          return value == null ? (Object) false : value;
        }
      }
      case "number" -> {
        if (value == null || value instanceof Number) {
          return value == null ? (Object) 0.0 : value;
        }
      }
      default -> {
        return value == null ? "" : value.toString();
      }
    }
    throw new Expressions.Failure(PipelineRunPhrase.CALL_INPUT.text(name, value, type));
  }

  private JobResult result(Result result, Map<String, String> outputs, List<JobResult> nested) {
    List<String> artifacts = new ArrayList<>();
    nested.forEach(one -> artifacts.addAll(one.artifacts()));
    return new JobResult(
        plan,
        result,
        false,
        outputs,
        List.of(),
        List.of(),
        List.of(),
        artifacts,
        "",
        Optional.empty(),
        nested.stream()
            .flatMap(it -> it.startedAt().stream())
            .min(Comparator.<Instant>naturalOrder()),
        nested.stream()
            .flatMap(it -> it.completedAt().stream())
            .max(Comparator.<Instant>naturalOrder()),
        Set.of(),
        nested);
  }
}
