package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the combinations of a job whose needs are known. */
final class JobExpander {
  private static final int LONGEST_NAME = 100;

  private final Expressions expressions;
  private final WorkflowPlan workflow;

  /**
   * The combinations of a job.
   *
   * @param maxParallel how many run at a time
   */
  record Expansion(List<JobPlan> plans, boolean failFast, int maxParallel) {}

  JobExpander(Expressions expressions, WorkflowPlan workflow) {
    this.expressions = expressions;
    this.workflow = workflow;
  }

  /**
   * Returns the combinations.
   *
   * @param contexts github, needs, vars, secrets and inputs
   */
  Expansion expand(JobTemplate job, Contexts contexts) throws Expressions.Failure {
    List<Matrix.Combination> combinations = List.of();
    Object matrix = evaluated(job.matrix(), contexts);
    boolean hasMatrix = matrix != null;
    if (matrix instanceof Map<?, ?> map) {
      combinations = Matrix.expand(map);
    } else if (hasMatrix) {
      throw new Expressions.Failure(PipelineRunPhrase.NO_MATRIX.text(job.id()));
    }
    boolean failFast =
        job.failFast().isEmpty()
            || !"false".equals(expressions.text(job.failFast().get(), contexts));
    int total = hasMatrix ? combinations.size() : 1;
    int maxParallel = hasMatrix ? maxParallel(job, contexts, total) : 1;
    List<JobPlan> plans = new ArrayList<>();
    for (int index = 0; index < total; index++) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(contexts.values());
      all.put("matrix", hasMatrix ? combinations.get(index).values() : null);
      Map<String, @Nullable Object> strategy = new LinkedHashMap<>();
      strategy.put("fail-fast", failFast);
      strategy.put("job-index", (double) index);
      strategy.put("job-total", (double) total);
      strategy.put("max-parallel", (double) maxParallel);
      all.put("strategy", strategy);
      String suffix = hasMatrix ? suffix(combinations.get(index).shown()) : "";
      plans.add(plan(job, all, suffix, contexts.functions()));
    }
    return new Expansion(plans, failFast, maxParallel);
  }

  private int maxParallel(JobTemplate job, Contexts contexts, int total)
      throws Expressions.Failure {
    if (job.maxParallel().isEmpty()) {
      return total;
    }
    String text = expressions.text(job.maxParallel().get(), contexts);
    if (!text.matches("[1-9]\\d{0,4}")) {
      throw new Expressions.Failure(PipelineRunPhrase.BAD_MAX_PARALLEL.text(text));
    }
    return Integer.parseInt(text);
  }

  private @Nullable Object evaluated(@Nullable Object tree, Contexts contexts)
      throws Expressions.Failure {
    if (tree instanceof String text) {
      return expressions.value(text, contexts);
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Object item : list) {
        items.add(evaluated(item, contexts));
      }
      return items;
    }
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        values.put(String.valueOf(entry.getKey()), evaluated(entry.getValue(), contexts));
      }
      return values;
    }
    return tree;
  }

  private JobPlan plan(
      JobTemplate job,
      Map<String, @Nullable Object> contexts,
      String suffix,
      Expressions.Functions functions)
      throws Expressions.Failure {
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    if (contexts.get("github") instanceof Map<?, ?> github) {
      github.forEach((key, value) -> own.put(String.valueOf(key), value));
    }
    own.put("job", job.id());
    contexts.put("github", own);
    Contexts all = new Contexts(contexts, functions);
    String name =
        job.name().isPresent() ? expressions.text(job.name().get(), all) : job.id() + suffix;
    return new JobPlan(
        job.id(),
        cut(name),
        contexts,
        workflow.env(),
        job.env(),
        job.shell(),
        job.workingDirectory(),
        job.steps(),
        job.outputs(),
        job.timeoutMinutes(),
        job.continueOnError());
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }

  private String suffix(List<@Nullable Object> shown) {
    List<String> texts = new ArrayList<>();
    shown.forEach(value -> leaves(value, texts));
    return texts.isEmpty() ? "" : texts.stream().collect(Collectors.joining(", ", " (", ")"));
  }

  private void leaves(@Nullable Object value, List<String> to) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> leaves(item, to));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> leaves(item, to));
    } else {
      to.add(expressions.print(value));
    }
  }

  /** Returns where a job wants to run: what its labels say. */
  Optional<String> foreignSystem(JobTemplate job, JobPlan plan, Expressions.Functions functions)
      throws Expressions.Failure {
    Object runsOn = evaluated(job.runsOn(), new Contexts(plan.contexts(), functions));
    List<Object> labels = new ArrayList<>();
    if (runsOn instanceof List<?> list) {
      labels.addAll(list);
    } else if (runsOn instanceof String text) {
      labels.add(text);
    }
    return labels.stream()
        .map(String::valueOf)
        .filter(label -> label.matches("(?i)(windows|macos)(-.*)?"))
        .findFirst();
  }
}
