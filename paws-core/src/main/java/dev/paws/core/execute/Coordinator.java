package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs one plan. All state is changed on the thread that called {@link #run}; calls to the engine
 * run elsewhere and come back as signals.
 */
final class Coordinator implements ReadinessTracker.Listener {
  /** How long a run that ends early waits to hear what was created. */
  private static final Duration CREATION_LIMIT = Duration.ofSeconds(10);

  /** How long it waits for the answers to anything else: log lines, starts, removals. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

  private final Engine engine;
  private final RunEnvironment bench;
  private final ExecuteSettings settings;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final Map<Integer, Integer> weights;
  private final RunProgress progresses;
  private final EngineCalls engineCalls;
  private final ReadinessTracker waits;
  private final FailureDiagnostics examiner;
  private final SleepWatch sleep;
  private final CreatedResources ledger = new CreatedResources();
  private final long began;
  private final long deadline;

  private final Map<Integer, Step> pending = new LinkedHashMap<>();
  private final Set<Integer> ended = new HashSet<>();
  private final Map<Integer, Long> underWay = new HashMap<>();
  private final Map<Integer, Step> calls = new LinkedHashMap<>();
  private final Map<Instance, Long> started = new HashMap<>();
  private final Set<Instance> optional = new HashSet<>();
  private final Set<Instance> given = new HashSet<>();
  private final Map<Instance, Duration> ready = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Failure> warnings = new ArrayList<>();
  private boolean timedOut;
  private boolean engineEnded;

  Coordinator(
      Engine engine,
      RunEnvironment bench,
      Plan plan,
      ExecuteSettings settings,
      RunListener listener,
      Cancellation cancellation) {
    this.engine = engine;
    this.bench = bench;
    this.settings = settings;
    this.listener = listener;
    this.cancellation = cancellation;
    this.weights = CriticalPath.weights(plan);
    this.progresses = new RunProgress(plan);
    this.sleep = new SleepWatch(bench.now(), bench.timeOfDay());
    this.began = bench.now() - settings.already().toNanos();
    this.deadline = began + settings.timeout().toNanos();
    this.engineCalls = new EngineCalls(bench);
    this.waits =
        new ReadinessTracker(
            engine, bench, engineCalls, settings, this::mayProbe, this::mayRecover, this);
    this.examiner =
        new FailureDiagnostics(engine, engineCalls, settings.logLines(), this::explained);
    plan.steps().forEach(step -> pending.put(step.id(), step));
    plan.steps().stream()
        .map(Step::operation)
        .filter(Operation.AwaitContainer.class::isInstance)
        .map(Operation.AwaitContainer.class::cast)
        .filter(await -> !await.required())
        .forEach(await -> optional.add(await.instance()));
  }

  Outcome run(String project) {
    boolean waiting =
        pending.values().stream()
            .anyMatch(step -> step.operation() instanceof Operation.AwaitContainer);
    Optional<EventSubscription> events =
        waiting && !stopping() ? follow(project) : Optional.empty();
    try {
      loop();
    } finally {
      events.ifPresent(EventSubscription::close);
    }
    return outcome();
  }

  private Optional<EventSubscription> follow(String project) {
    try {
      return Optional.of(
          engine.events(
              project,
              new EventListener() {
                @Override
                public void happened(EngineEvent event) {
                  bench.post(() -> waits.happened(event));
                }

                @Override
                public void broken(EngineFailure failure) {
                  bench.post(waits::eventsLost);
                }
              }));
    } catch (EngineException e) {
      waits.eventsLost(); // asking each container does as well, only slower
      return Optional.empty();
    }
  }

  private void loop() {
    dispatch();
    while (!isDone() && !stopping()) {
      if (bench.now() >= deadline) {
        giveUp();
        break;
      }
      bench.await(Math.min(deadline, waits.nextWakeUp())).ifPresent(RunEvent::handle);
      sleep.look(bench.now(), bench.timeOfDay()).ifPresent(this::slept);
      waits.advance();
      dispatch();
    }
    windDown();
  }

  /** What is known is old, and events of that time may be lost. */
  private void slept(Duration duration) {
    listener.slept(duration);
    waits.lookAgain();
  }

  private boolean isDone() {
    return pending.isEmpty() && underWay.isEmpty();
  }

  private boolean stopping() {
    return cancellation.isCancelled() || engineEnded || (!failures.isEmpty() && !settings.goOn());
  }

  /** Hears what was created, and what the logs say, as far as that comes soon. */
  private void windDown() {
    long now = bench.now();
    long forAnswers = now + ANSWER_LIMIT.toNanos();
    long forCreation = now + CREATION_LIMIT.toNanos();
    while (!calls.isEmpty() || examiner.isBusy()) {
      long limit =
          calls.values().stream().anyMatch(Coordinator::creates) ? forCreation : forAnswers;
      if (bench.now() >= limit) {
        return;
      }
      bench.await(limit).ifPresent(RunEvent::handle);
    }
  }

  private static boolean creates(Step step) {
    return CreatedResources.nameOfCreated(step.operation()).isPresent();
  }

  /** Begins what is ready, heaviest first, as far as there is room. */
  private void dispatch() {
    while (!stopping() && bench.now() < deadline) {
      Optional<Step> next =
          pending.values().stream()
              .filter(step -> ended.containsAll(step.after()))
              .filter(this::hasRoom)
              .max(Comparator.comparing((Step step) -> weights.getOrDefault(step.id(), 0)));
      if (next.isEmpty()) {
        return;
      }
      begin(next.get());
    }
  }

  /**
   * Stops and waits only wait; everything else costs the engine work, so that its number is
   * bounded.
   */
  private boolean hasRoom(Step step) {
    if (isIdle(step)) {
      return true;
    }
    return calls.values().stream().filter(call -> !isIdle(call)).count() < settings.parallel();
  }

  /**
   * Probes cost the engine the same processors that starts do: while there is something to create
   * or start, only those containers are probed that another step hangs on.
   */
  private boolean mayProbe(int step) {
    return calls.values().stream().allMatch(Coordinator::isIdle)
        || pending.values().stream().anyMatch(later -> later.after().contains(step));
  }

  /** Whether something is still to be done that does not wait for this step. */
  private boolean mayRecover(int step) {
    Set<Integer> behind = new HashSet<>(Set.of(step));
    boolean grows = true;
    while (grows) {
      grows =
          pending.values().stream()
              .filter(later -> later.after().stream().anyMatch(behind::contains))
              .map(later -> behind.add(later.id()))
              .reduce(false, Boolean::logicalOr);
    }
    return !calls.isEmpty() || pending.keySet().stream().anyMatch(id -> !behind.contains(id));
  }

  private static boolean isIdle(Step step) {
    return step.operation() instanceof Operation.StopContainer
        || step.operation() instanceof Operation.AwaitContainer;
  }

  private void begin(Step step) {
    pending.remove(step.id());
    underWay.put(step.id(), bench.now());
    listener.stepStarted(step);
    if (instanceOf(step).filter(given::contains).isPresent()) {
      end(step, Optional.of("given up, as an earlier step failed"));
      return;
    }
    RunProgress.begun(step.operation()).ifPresent(phase -> moved(step, phase, ""));
    Optional<String> created = instanceOf(step).flatMap(ledger::container);
    if (step.operation() instanceof Operation.AwaitContainer await) {
      waits.begin(
          step,
          await,
          await.id().or(() -> created).orElse(await.name()),
          Optional.ofNullable(started.get(await.instance())),
          created.isPresent());
      return;
    }
    calls.put(step.id(), step);
    StepRunner runner =
        new StepRunner(engine, step, created, listener, cancellation.haste(), bench::now);
    engineCalls.call(
        step.operation().text(),
        runner::run,
        result -> done(step, result),
        failure -> failed(step, failure));
  }

  private void done(Step step, StepRunner.Result result) {
    calls.remove(step.id());
    ledger.created(step.operation(), result.created());
    result.startedAt().ifPresent(at -> instanceOf(step).ifPresent(it -> started.put(it, at)));
    end(step, Optional.empty());
  }

  private void failed(Step step, EngineFailure failure) {
    calls.remove(step.id());
    ledger.failed(step.operation(), failure);
    Failure told =
        new Failure(
            instanceOf(step), nameOf(step), failure.text(), "", List.of(), Optional.of(failure));
    boolean inUse =
        step.operation() instanceof Operation.RemoveImage
            && failure instanceof EngineFailure.Conflict;
    add(told, !inUse && instanceOf(step).filter(optional::contains).isEmpty());
    if (step.operation() instanceof Operation.StartContainer start) {
      examiner.examine(told, start.id().or(() -> ledger.container(start.instance())).orElse(""));
    }
    end(step, Optional.of(failure.text()));
  }

  @Override
  public void reached(Step step, String how) {
    Duration at = sinceStart();
    instanceOf(step).ifPresent(instance -> ready.put(instance, at));
    moved(step, Phase.READY, how);
    end(step, Optional.empty());
  }

  @Override
  public void cannotReach(Step step, Failure failure, String id) {
    add(failure, failure.instance().filter(optional::contains).isEmpty());
    examiner.examine(failure, id);
    end(step, Optional.of(failure.reason()));
  }

  /** Of what is optional nothing more is tried once it failed; the run goes on. */
  private void add(Failure failure, boolean required) {
    engineEnded |= failure.engine().filter(EngineFailure::isEnginesEnd).isPresent();
    if (required) {
      failures.add(failure);
    } else {
      warnings.add(failure);
      failure.instance().ifPresent(given::add);
    }
  }

  private void explained(Failure failure, Failure known) {
    failures.replaceAll(had -> had.equals(failure) ? known : had);
    warnings.replaceAll(had -> had.equals(failure) ? known : had);
  }

  private void end(Step step, Optional<String> failure) {
    Long since = underWay.remove(step.id());
    ended.add(step.id());
    Duration took = Duration.ofNanos(since == null ? 0 : bench.now() - since);
    if (failure.isPresent()) {
      moved(step, Phase.FAILED, failure.get());
    } else if (!(step.operation() instanceof Operation.AwaitContainer)) {
      RunProgress.ended(step.operation()).ifPresent(phase -> moved(step, phase, ""));
    }
    listener.stepEnded(step, took, failure);
  }

  @Override
  public void moved(Step step, Phase phase, String detail) {
    if (progresses.move(step.operation(), phase, detail, sinceStart())) {
      listener.changed(progresses.all());
    }
  }

  /** The deadline is there: whoever is waited for has failed, and so has what waits for them. */
  private void giveUp() {
    TimeoutReport overdue = new TimeoutReport(waits, pending, calls, ended, seconds(sinceStart()));
    List<Failure> others = overdue.failures(id -> bench.now() - underWay.getOrDefault(id, began));
    waits.giveUp();
    others.stream()
        .filter(
            other ->
                other.instance().isEmpty()
                    || Stream.concat(failures.stream(), warnings.stream())
                        .noneMatch(told -> told.instance().equals(other.instance())))
        .forEach(failures::add);
    timedOut = !failures.isEmpty();
  }

  private Outcome outcome() {
    Outcome.End end = Outcome.End.SUCCEEDED;
    if (timedOut) {
      end = Outcome.End.TIMED_OUT;
    } else if (!failures.isEmpty()) {
      end = Outcome.End.FAILED;
    } else if (!isDone() && cancellation.isCancelled()) {
      end = Outcome.End.CANCELLED;
    }
    return new Outcome(
        end,
        failures,
        warnings,
        ledger.created(calls.values().stream().map(Step::operation).toList()),
        ready,
        sinceStart());
  }

  private Duration sinceStart() {
    return Duration.ofNanos(bench.now() - began);
  }

  static String seconds(Duration duration) {
    return duration.toSeconds() + " s";
  }

  static Optional<Instance> instanceOf(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? Optional.of(on.instance())
        : Optional.empty();
  }

  static String nameOf(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? on.name()
        : step.operation().text();
  }
}
