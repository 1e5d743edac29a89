package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.health.Observation;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.schedule.ScheduleEnd;
import dev.paws.core.schedule.Scheduler;
import dev.paws.core.schedule.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carries out the steps of one plan as its schedule begins them. All state changes on the thread
 * that called {@link #run}; calls to the engine run on other threads and return as events.
 */
final class Coordinator implements Worker<Step>, ReadinessTracker.Listener {
  private final Engine engine;
  private final RunEnvironment environment;
  private final ExecuteSettings settings;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final Plan plan;
  private final RunProgress progress;
  private final EngineCalls calls;
  private final Scheduler<Step> scheduler;
  private final ReadinessTracker readiness;
  private final FailureDiagnostics diagnostics;
  private final InstanceRuns instances;
  private final CreatedResources created = new CreatedResources();
  private final RunFailures failures = new RunFailures();
  private final long began;
  private boolean timedOut;

  Coordinator(
      Engine engine,
      RunEnvironment environment,
      PortAccess access,
      Plan plan,
      ExecuteSettings settings,
      RunListener listener,
      Cancellation cancellation) {
    this.engine = engine;
    this.environment = environment;
    this.plan = plan;
    this.settings = settings;
    this.listener = listener;
    this.cancellation = cancellation;
    this.progress = new RunProgress(plan);
    this.instances = new InstanceRuns(plan);
    this.began = environment.now() - settings.already().toNanos();
    this.calls = new EngineCalls(environment);
    this.scheduler =
        new Scheduler<>(
            StepTasks.of(plan),
            settings.parallel(),
            began + settings.timeout().toNanos(),
            environment,
            this);
    this.readiness =
        new ReadinessTracker(
            engine, environment, calls, settings, access, this::mayProbe, this::mayRecover, this);
    this.diagnostics =
        new FailureDiagnostics(engine, calls, settings.logLines(), failures::replace);
  }

  Outcome run(String project) {
    boolean waits = plan.steps().stream().anyMatch(Coordinator::isAwait);
    Optional<EventSubscription> events =
        waits && !isStopping()
            ? EngineEvents.follow(engine, project, environment, readiness)
            : Optional.empty();
    ScheduleEnd end;
    try {
      end = scheduler.run();
    } finally {
      events.ifPresent(EventSubscription::close);
    }
    return outcome(end);
  }

  @Override
  public boolean isStopping() {
    return cancellation.isCancelled()
        || failures.engineEnded()
        || (failures.isFailed() && !settings.goOn());
  }

  @Override
  public long nextWakeUp() {
    return readiness.nextWakeUp();
  }

  @Override
  public void advance() {
    readiness.advance();
  }

  /** What is known is out of date, and events may have been lost meanwhile. */
  @Override
  public void slept(Duration duration) {
    listener.slept(duration);
    readiness.lookAgain();
  }

  @Override
  public Duration unfinished() {
    return diagnostics.isBusy() ? StepTasks.ANSWER_GRACE : Duration.ZERO;
  }

  /**
   * Probes take processor time from the engine's starts. While there is something to create or
   * start, only containers that another step waits for are probed.
   */
  private boolean mayProbe(int step) {
    return !scheduler.schedule().isBusy() || scheduler.schedule().isAwaited(step);
  }

  /** Returns whether there is work left that does not wait for this step. */
  private boolean mayRecover(int step) {
    return scheduler.schedule().hasMoreBesides(step) || !unanswered().isEmpty();
  }

  private List<Operation> unanswered() {
    return scheduler.schedule().underWay().stream()
        .filter(step -> !isAwait(step))
        .map(Step::operation)
        .toList();
  }

  private static boolean isAwait(Step step) {
    return step.operation() instanceof Operation.AwaitContainer;
  }

  @Override
  public void begin(Step step) {
    listener.stepStarted(step);
    if (instances.isGivenUp(step)) {
      end(step, Optional.of(new FailureCause.GivenUp()));
      return;
    }
    RunProgress.begun(step.operation()).ifPresent(phase -> moved(step, phase));
    Optional<String> id = StepSubject.instance(step).flatMap(created::container);
    if (step.operation() instanceof Operation.AwaitContainer await) {
      readiness.begin(
          step,
          await,
          await.id().or(() -> id).orElse(await.name()),
          instances.of(await.instance()).started(),
          id.isPresent());
      return;
    }
    StepRunner runner =
        new StepRunner(engine, step, id, listener, cancellation.forceStop(), environment::now);
    calls.call(
        step.operation().text(),
        runner::run,
        result -> done(step, result),
        failure -> failed(step, failure));
  }

  private void done(Step step, StepRunner.Result result) {
    created.created(step.operation(), result.created());
    StepSubject.instance(step)
        .ifPresent(it -> result.startedAt().ifPresent(instances.of(it)::startedAt));
    end(step, Optional.empty());
  }

  private void failed(Step step, EngineFailure problem) {
    created.failed(step.operation(), problem);
    Failure failure = Failure.of(step, new FailureCause.EngineFailed(problem), "");
    add(failure, !mayStay(step, problem) && !instances.isOptional(failure.instance()));
    if (step.operation() instanceof Operation.StartContainer start) {
      String id = start.id().or(() -> created.container(start.instance())).orElse("");
      diagnostics.examine(failure, id);
    }
    end(step, Optional.of(failure.cause()));
  }

  /** An image that others use stays, and a network that only the engine's restart can remove. */
  private static boolean mayStay(Step step, EngineFailure problem) {
    return (step.operation() instanceof Operation.RemoveImage
            && problem instanceof EngineFailure.Conflict)
        || problem instanceof EngineFailure.MiscountedNetwork;
  }

  @Override
  public void reached(Step step, Verdict.Ready verdict) {
    Duration at = sinceBegin();
    StepSubject.instance(step).ifPresent(it -> instances.of(it).readyAfter(at));
    moved(step, Phase.READY, Optional.of(verdict), Optional.empty());
    end(step, Optional.empty());
  }

  @Override
  public void cannotReach(Step step, Failure failure, String id) {
    add(failure, !instances.isOptional(failure.instance()));
    diagnostics.examine(failure, id);
    end(step, Optional.of(failure.cause()));
  }

  @Override
  public void observed(Step step, Observation observation) {
    StepSubject.instance(step).ifPresent(it -> listener.observed(it, observation));
  }

  /** No further step for an optional container that failed; the run continues. */
  private void add(Failure failure, boolean required) {
    failures.add(failure, required);
    if (!required) {
      failure.instance().ifPresent(instances::giveUp);
    }
  }

  private void end(Step step, Optional<FailureCause> cause) {
    Duration took = scheduler.ended(step.id()).orElse(Duration.ZERO);
    if (cause.isPresent()) {
      moved(step, Phase.FAILED, Optional.empty(), cause);
    } else if (!isAwait(step)) {
      RunProgress.ended(step.operation()).ifPresent(phase -> moved(step, phase));
    }
    listener.stepEnded(step, took, cause);
  }

  @Override
  public void waiting(Step step, Verdict verdict) {
    moved(step, Phase.WAITING, Optional.of(verdict), Optional.empty());
  }

  private void moved(Step step, Phase phase) {
    moved(step, phase, Optional.empty(), Optional.empty());
  }

  private void moved(
      Step step, Phase phase, Optional<Verdict> verdict, Optional<FailureCause> failure) {
    if (progress.move(step.operation(), phase, verdict, failure, sinceBegin())) {
      listener.changed(progress.all());
    }
  }

  /**
   * Containers still awaited at the deadline have failed, and so has everything that waits for
   * them.
   */
  @Override
  public void deadline() {
    List<Failure> others =
        new TimeoutReport(scheduler.schedule(), sinceBegin()).failures(environment.now());
    readiness.giveUp();
    failures.addOthers(others);
    timedOut = failures.isFailed();
  }

  private Outcome outcome(ScheduleEnd end) {
    return new Outcome(
        end(end),
        failures.failures(),
        failures.warnings(),
        created.created(unanswered()),
        instances.ready(),
        sinceBegin());
  }

  private Outcome.End end(ScheduleEnd end) {
    if (timedOut) {
      return Outcome.End.TIMED_OUT;
    }
    if (failures.isFailed()) {
      return Outcome.End.FAILED;
    }
    boolean complete = end == ScheduleEnd.DONE || scheduler.schedule().isDone();
    return !complete && cancellation.isCancelled() ? Outcome.End.CANCELLED : Outcome.End.SUCCEEDED;
  }

  private Duration sinceBegin() {
    return Duration.ofNanos(environment.now() - began);
  }
}
