package dev.paws.core.pipeline.run;

import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.schedule.Scheduler;
import dev.paws.core.schedule.Task;
import dev.paws.core.schedule.Worker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs of a workflow in the order of their needs, several at a time. One thread decides;
 * jobs run on others and report their end to it.
 */
public final class PipelineRunner implements Worker<JobTemplate> {
  private final WorkflowPlan workflow;
  private final Map<String, @Nullable Object> contexts;
  private final Setup setup;
  private final StopSignal stop;
  private final JobExpander expander;
  private final JobHistory history = new JobHistory();
  private final Map<String, Group> groups = new HashMap<>();
  private final Deque<Combination> waiting = new ArrayDeque<>();
  private final String prefix;
  private @Nullable RunEnvironment opened;
  private @Nullable Scheduler<JobTemplate> scheduler;
  private int running;

  /**
   * How jobs are run.
   *
   * @param slots how many run at a time
   * @param runJob runs one combination on another thread
   * @param resumption which results of an earlier run are still good
   * @param environments runs work with a clock and events of its own on the calling thread
   * @param selected whether a job is to run at all
   * @param reasons receives for each job that does not run why not
   * @param progress receives the results of all jobs that have ended, each time one of them ends
   */
  public record Setup(
      Expressions expressions,
      int slots,
      BiFunction<JobPlan, StopSignal, JobResult> runJob,
      Resumption resumption,
      Function<Function<RunEnvironment, List<JobResult>>, List<JobResult>> environments,
      java.util.function.Predicate<String> selected,
      java.util.function.BiConsumer<String, String> reasons,
      Consumer<List<JobResult>> progress) {

    /** Returns how the jobs of a workflow are run that a job calls. */
    Setup nested(WorkflowPlan called, JobPlan caller) {
      return new Setup(
          expressions,
          slots,
          runJob,
          resumption.within(caller).orElseGet(() -> resumption.ofAll(called)),
          environments,
          job -> true,
          (name, why) -> reasons.accept(caller.name() + " / " + name, why),
          results -> {});
    }
  }

  /** A job with its combinations. */
  private static final class Group {
    private final JobTemplate job;
    private final JobExpander.Expansion expansion;
    private int open;
    private int running;

    Group(JobTemplate job, JobExpander.Expansion expansion) {
      this.job = job;
      this.expansion = expansion;
      this.open = expansion.plans().size();
    }
  }

  private record Combination(Group group, JobPlan plan, StopSignal stop) {}

  /**
   * Creates a runner.
   *
   * @param contexts github, vars, secrets and inputs
   * @param prefix begins the names of the jobs, for a workflow that a job calls
   */
  public PipelineRunner(
      WorkflowPlan workflow,
      Map<String, @Nullable Object> contexts,
      Setup setup,
      StopSignal stop,
      String prefix) {
    this.workflow = workflow;
    this.contexts = contexts;
    this.setup = setup;
    this.stop = stop;
    this.prefix = prefix;
    this.expander = new JobExpander(setup.expressions(), workflow);
  }

  /**
   * Runs all jobs and returns the results of all combinations, in the order of the file.
   *
   * @param environment the clock and events of this run
   */
  public List<JobResult> run(RunEnvironment environment) {
    List<Task<JobTemplate>> tasks = new ArrayList<>();
    List<String> ids = workflow.jobs().stream().map(JobTemplate::id).toList();
    for (JobTemplate job : workflow.jobs()) {
      List<Integer> after = job.needs().stream().map(ids::indexOf).toList();
      int id = ids.indexOf(job.id());
      tasks.add(new Task<>(id, job, after, -id, false, Optional.empty(), Duration.ZERO));
    }
    opened = environment;
    scheduler = new Scheduler<>(tasks, 1, Long.MAX_VALUE, environment, this);
    Runnable wake = () -> environment.post(this::cancel);
    stop.onRaise(wake);
    scheduler.run();
    stop.forget(wake);
    return history.results(workflow);
  }

  private RunEnvironment environment() {
    return Objects.requireNonNull(opened);
  }

  /** Returns how all jobs ended together. */
  Result result() {
    return history.whole();
  }

  /** Returns the context {@code jobs}: how each job ended, and its outputs. */
  Map<String, @Nullable Object> jobs() {
    return history.context(workflow);
  }

  private void cancel() {
    for (Combination combination : List.copyOf(waiting)) {
      waiting.remove(combination);
      ended(combination, JobHistory.notRun(combination.plan(), Result.CANCELLED));
    }
  }

  @Override
  public boolean isStopping() {
    return false;
  }

  @Override
  public void begin(JobTemplate job) {
    List<JobResult> kept = setup.resumption().kept(job);
    if (!kept.isEmpty()) {
      setup.reasons().accept(job.id(), PipelineRunPhrase.KEPT.text());
      history.end(job, kept);
      end(job);
      return;
    }
    Optional<String> reason = decide(job);
    if (reason.isPresent()) {
      setup.reasons().accept(job.id(), reason.get());
      end(job);
    } else {
      dispatch();
    }
  }

  /** Returns why the job does not run; empty if its combinations wait now. */
  private Optional<String> decide(JobTemplate job) {
    JobCondition condition = new JobCondition(workflow, history, job, stop);
    Expressions.Contexts known = condition.contexts(contexts);
    JobPlan nothing = named(JobHistory.unexpanded(job, known.values()));
    if (!setup.selected().test(job.id())) {
      history.end(job, List.of(JobHistory.notRun(nothing, Result.SKIPPED)));
      return Optional.of(PipelineRunPhrase.NOT_SELECTED.text());
    }
    try {
      if (!setup.expressions().condition(job.condition(), known)) {
        Result result = stop.isRaised() ? Result.CANCELLED : Result.SKIPPED;
        history.end(job, List.of(JobHistory.notRun(nothing, result)));
        return Optional.of(
            job.condition().isEmpty()
                ? PipelineRunPhrase.NEEDS_FAILED.text()
                : PipelineRunPhrase.CONDITION_FALSE.text(job.condition().get()));
      }
      if (job.unsupported().isPresent()) {
        history.end(job, List.of(JobHistory.unsupported(nothing, job.unsupported().get())));
        return job.unsupported();
      }
      JobExpander.Expansion expansion = named(expander.expand(job, known));
      Group group = new Group(job, expansion);
      groups.put(job.id(), group);
      for (JobPlan plan : expansion.plans()) {
        Optional<String> system = expander.foreignSystem(job, plan, condition);
        if (system.isPresent()) {
          String why = PipelineRunPhrase.OTHER_SYSTEM.text(plan.name(), system.get());
          setup.reasons().accept(plan.name(), why);
          history.add(job, JobHistory.unsupported(plan, why));
          group.open--;
        } else {
          waiting.add(new Combination(group, plan, new StopSignal()));
        }
      }
      return group.open == 0 ? Optional.of(PipelineRunPhrase.ALL_FOREIGN.text()) : Optional.empty();
    } catch (Expressions.Failure e) {
      history.end(job, List.of(JobHistory.broken(nothing, String.valueOf(e.getMessage()))));
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void end(JobTemplate job) {
    history.close(job);
    setup.progress().accept(history.ended(workflow));
    Objects.requireNonNull(scheduler).ended(workflow.jobs().indexOf(job));
  }

  private void dispatch() {
    for (Combination combination : List.copyOf(waiting)) {
      Group group = combination.group();
      // A job that calls a workflow does nothing itself.
      int weight = combination.plan().call().isPresent() ? 0 : 1;
      if (running + weight <= setup.slots() && group.running < group.expansion.maxParallel()) {
        waiting.remove(combination);
        running += weight;
        group.running++;
        stop.onRaise(combination.stop()::raise);
        history.begin(combination.plan(), combination.stop());
        environment()
            .submit(
                () -> {
                  JobResult result = result(combination);
                  environment().post(() -> finished(combination, result));
                });
      }
    }
  }

  private JobResult result(Combination combination) {
    JobPlan plan = combination.plan();
    return plan.call().isPresent()
        ? new CallRunner(setup, plan, plan.call().get()).run(combination.stop())
        : setup.runJob().apply(plan, combination.stop());
  }

  private JobPlan named(JobPlan plan) {
    return prefix.isEmpty() ? plan : plan.named(prefix + plan.name());
  }

  private JobExpander.Expansion named(JobExpander.Expansion expansion) {
    return new JobExpander.Expansion(
        expansion.plans().stream().map(this::named).toList(),
        expansion.failFast(),
        expansion.maxParallel());
  }

  private void finished(Combination combination, JobResult result) {
    running -= combination.plan().call().isPresent() ? 0 : 1;
    combination.group().running--;
    ended(combination, result);
    dispatch();
  }

  private void ended(Combination combination, JobResult result) {
    Group group = combination.group();
    history.add(group.job, result);
    group.open--;
    if (result.result() == Result.FAILURE && !result.tolerated() && group.expansion.failFast()) {
      cancelSiblings(group);
    }
    if (group.open == 0) {
      end(group.job);
    }
  }

  private void cancelSiblings(Group group) {
    Map<JobPlan, StopSignal> siblings = new LinkedHashMap<>(history.underWay());
    group
        .expansion
        .plans()
        .forEach(plan -> Optional.ofNullable(siblings.get(plan)).ifPresent(StopSignal::raise));
    for (Combination sibling : List.copyOf(waiting)) {
      if (sibling.group() == group) {
        waiting.remove(sibling);
        history.add(group.job, JobHistory.notRun(sibling.plan(), Result.CANCELLED));
        group.open--;
      }
    }
  }
}
