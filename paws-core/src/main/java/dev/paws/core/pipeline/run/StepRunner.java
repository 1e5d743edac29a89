package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.StepLog;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs the steps of a scope one after another. The order in which a step's texts are evaluated is
 * that of {@code StepsRunner.cs} of actions/runner: env, if, name, limits, then the work.
 */
final class StepRunner {
  private static final double MOST_MINUTES = 365 * 24 * 60;

  private final JobMachine machine;
  private final long jobDeadline;
  private final BackgroundSteps background;

  /**
   * Creates a runner for one job.
   *
   * @param jobDeadline the monotonic time at which the job must end
   * @param threads calls back on other threads
   */
  StepRunner(JobMachine machine, long jobDeadline, JobRunner.Timers threads) {
    this.background = new BackgroundSteps(threads);
    this.machine = machine;
    this.jobDeadline = jobDeadline;
  }

  /** Runs all steps and returns how they ended. */
  void runAll(List<StepPlan> steps, Scope scope) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (StepPlan plan : steps) {
      String action = plan.id().orElseGet(() -> unnamed(plan.work()));
      int number = names.merge(action, 1, Integer::sum);
      String unique = number == 1 ? action : action + "_" + number;
      if (plan.background().isPresent()) {
        background.begin(
            plan.background().get(), scope, (own, around) -> run(plan, unique, own, around));
      } else {
        run(plan, unique, scope, work -> work);
      }
    }
  }

  private static String unnamed(StepPlan.Work work) {
    if (work instanceof StepPlan.Uses uses) {
      return uses.reference().startsWith("./")
          ? "__self"
          : "__" + uses.reference().replaceFirst("@.*", "").replaceAll("[^A-Za-z0-9-]", "_");
    }
    return "__run";
  }

  private void run(StepPlan plan, String action, Scope scope, UnaryOperator<StepWork> around) {
    JobState job = scope.job();
    Map<String, String> env = new LinkedHashMap<>(scope.env());
    StepContext before = context(scope, action, env);
    run(plan, before, env, around.apply(work(plan.work())), job);
  }

  private StepWork work(StepPlan.Work work) {
    if (work instanceof StepPlan.Run run) {
      return new ScriptWork(run);
    }
    if (work instanceof StepPlan.Wait wait) {
      return step -> background.await(wait.steps(), step.scope());
    }
    if (work instanceof StepPlan.Cancel cancel) {
      return step -> background.cancel(cancel.step(), step.scope());
    }
    return new ActionWork((StepPlan.Uses) work, this);
  }

  private StepContext context(Scope scope, String action, Map<String, String> env) {
    StepLog.Settings settings =
        new StepLog.Settings(
            "true".equals(env.get("ACTIONS_STEP_DEBUG")) || "1".equals(env.get("RUNNER_DEBUG")),
            "true".equalsIgnoreCase(env.get("ACTIONS_ALLOW_UNSECURE_COMMANDS")));
    return new StepContext(
        machine,
        scope,
        action,
        env,
        new StepLog(scope.job().masks(), settings, scope.job().display()::line));
  }

  private void run(
      StepPlan plan, StepContext step, Map<String, String> env, StepWork work, JobState job) {
    noticeCancellation(job);
    String name = plan.name().orElse(plan.work().title());
    WorkResult outcome;
    boolean tolerated = false;
    try {
      Map<String, String> own = new LinkedHashMap<>(); // the variables do not see each other
      for (Map.Entry<String, String> entry : plan.env().entrySet()) {
        own.put(entry.getKey(), step.text(entry.getValue()));
      }
      env.putAll(own);
      if (machine.expressions().condition(plan.condition(), step.contexts())) {
        name = plan.name().isPresent() ? step.text(plan.name().get()) : step.text(name);
        job.display().step(job.masks().inText(name));
        step.log().show(PipelineRunPhrase.STEP.text(name));
        step.limit = limit(plan, step);
        step.stop = survives(plan, step) ? job.last : job.stop();
        tolerated =
            plan.continueOnError().isPresent()
                && "true".equals(step.text(plan.continueOnError().get()));
        outcome = work.run(step);
      } else {
        outcome = WorkResult.SKIPPED;
      }
    } catch (Expressions.Failure | IOException e) {
      step.log().problem(Annotation.Type.ERROR, String.valueOf(e.getMessage()));
      outcome = WorkResult.FAILURE;
    }
    if (outcome.result() == Result.CANCELLED && machine.now().getAsLong() >= jobDeadline) {
      step.log()
          .problem(Annotation.Type.ERROR, PipelineRunPhrase.JOB_TIMED_OUT.text(job.plan().name()));
    }
    end(plan, step, name, outcome, tolerated);
  }

  /**
   * Returns whether a cancellation leaves the step alone: its condition holds all the same.
   *
   * @see <a
   *     href="https://github.com/actions/runner/blob/main/src/Runner.Worker/StepsRunner.cs">StepsRunner.cs</a>
   */
  private boolean survives(StepPlan plan, StepContext step) throws Expressions.Failure {
    JobState job = step.job();
    Result status = job.status;
    job.status = Result.CANCELLED;
    try {
      return machine.expressions().condition(plan.condition(), step.contexts());
    } finally {
      job.status = status;
    }
  }

  private void end(
      StepPlan plan, StepContext step, String name, WorkResult outcome, boolean tolerated) {
    JobState job = step.job();
    Result conclusion =
        outcome.result() == Result.FAILURE && tolerated ? Result.SUCCESS : outcome.result();
    if (conclusion == Result.FAILURE) {
      step.scope().failed = true;
      if (job.failedVariables.isEmpty()) {
        job.failedVariables = step.variables();
      }
      if (job.status == Result.SUCCESS && !step.scope().isComposite()) {
        job.status = Result.FAILURE;
      }
    }
    noticeCancellation(job);
    plan.id()
        .ifPresent(
            id -> {
              Map<String, @org.jspecify.annotations.Nullable Object> entry = new LinkedHashMap<>();
              entry.put("outputs", new LinkedHashMap<>(step.outputs));
              entry.put("outcome", outcome.result().word());
              entry.put("conclusion", conclusion.word());
              step.scope().steps.put(id, entry);
            });
    job.annotations.addAll(step.log().annotations());
    if (!step.scope().isComposite()) {
      job.results.add(
          new StepResult(
              plan.id(),
              job.masks().inText(name),
              outcome.result(),
              conclusion,
              step.outputs,
              outcome.code(),
              step.retries));
    }
  }

  private static void noticeCancellation(JobState job) {
    if (job.stop().isRaised()) {
      job.status = Result.CANCELLED;
    }
  }

  private Optional<Duration> limit(StepPlan plan, StepContext step) throws Expressions.Failure {
    if (plan.timeoutMinutes().isEmpty()) {
      return Optional.empty();
    }
    return limit(step.text(plan.timeoutMinutes().get()));
  }

  /**
   * Returns the time of {@code timeout-minutes}, a year at most; empty if it is 0 or less, which
   * sets no limit.
   *
   * @throws Expressions.Failure if it is no number
   */
  static Optional<Duration> limit(String text) throws Expressions.Failure {
    try {
      double minutes = Double.parseDouble(text);
      return minutes > 0
          ? Optional.of(Duration.ofMillis(Math.round(Math.min(minutes, MOST_MINUTES) * 60_000)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      throw new Expressions.Failure(PipelineRunPhrase.BAD_TIMEOUT.text(text));
    }
  }

  /**
   * Waits for steps in the background, then runs what actions do after the job's last step, the
   * newest first.
   *
   * @param scope the job's
   */
  void runPosts(Scope scope) {
    JobState job = scope.job();
    background.drain(scope);
    while (!job.posts.isEmpty()) {
      JobState.Post post = job.posts.pop();
      StepPlan plan =
          new StepPlan(
              Optional.empty(),
              Optional.of(post.name()),
              Optional.of(post.condition()),
              new StepPlan.Uses(post.name(), Map.of()),
              Map.of(),
              Optional.empty(),
              Optional.empty());
      Map<String, String> env = new LinkedHashMap<>(post.scope().env());
      run(plan, context(post.scope(), "__post", env), env, post.work(), job);
    }
  }
}
