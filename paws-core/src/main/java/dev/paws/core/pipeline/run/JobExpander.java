package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.plan.Combination;
import dev.paws.core.pipeline.plan.Strategy;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Strategy strategy = strategy(job, contexts);
    List<JobPlan> plans = new ArrayList<>();
    for (Combination combination : strategy.combinations()) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(contexts.values());
      all.put("matrix", combination.matrix().plain());
      all.put("strategy", strategy.context(plans.size()).plain());
      plans.add(plan(job, all, combination, contexts.functions()));
    }
    return new Expansion(plans, strategy.failFast(), strategy.maxParallel());
  }

  private Strategy strategy(JobTemplate job, Contexts contexts) throws Expressions.Failure {
    try {
      return Strategy.of(Data.from(expressions.tree(job.strategy(), contexts)));
    } catch (EvaluationException e) {
      throw new Expressions.Failure(String.valueOf(e.getMessage()));
    }
  }

  private JobPlan plan(
      JobTemplate job,
      Map<String, @Nullable Object> contexts,
      Combination combination,
      RunFunctions functions)
      throws Expressions.Failure {
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    if (contexts.get("github") instanceof Map<?, ?> github) {
      github.forEach((key, value) -> own.put(String.valueOf(key), value));
    }
    own.put("job", job.id());
    contexts.put("github", own);
    Contexts all = new Contexts(contexts, functions);
    String name =
        job.name().isPresent()
            ? expressions.text(job.name().get(), all)
            : combination.name(job.id());
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
        job.continueOnError(),
        job.container(),
        job.services(),
        job.call());
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }

  /** Returns where a job wants to run: what its labels say. */
  Optional<String> foreignSystem(JobTemplate job, JobPlan plan, RunFunctions functions)
      throws Expressions.Failure {
    Object runsOn = expressions.tree(job.runsOn(), new Contexts(plan.contexts(), functions));
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
