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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs one plan. All state is changed on the thread that called {@link #run}; calls to the engine
 * run elsewhere and come back as signals.
 */
final class Coordinator {
  /** How long a run that ends early waits for the calls that are under way. */
  private static final Duration WIND_DOWN = Duration.ofSeconds(10);

  private final Engine engine;
  private final Workbench bench;
  private final ExecuteSettings settings;
  private final RunListener listener;
  private final Map<Integer, Integer> weights;
  private final Progresses progresses;
  private final Waits waits;
  private final long began;

  private final Map<Integer, Step> pending = new LinkedHashMap<>();
  private final Set<Integer> ended = new HashSet<>();
  private final Map<Integer, Long> underWay = new HashMap<>();
  private final Map<Integer, Step> calls = new HashMap<>();
  private final Map<Instance, String> createdIds = new HashMap<>();
  private final Set<Instance> optional = new HashSet<>();
  private final Set<String> createdContainers = new LinkedHashSet<>();
  private final Set<String> createdNetworks = new LinkedHashSet<>();
  private final Set<String> createdVolumes = new LinkedHashSet<>();
  private final Map<Instance, Duration> ready = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Failure> warnings = new ArrayList<>();
  private boolean cancelled;
  private boolean timedOut;

  Coordinator(
      Engine engine, Workbench bench, Plan plan, ExecuteSettings settings, RunListener listener) {
    this.engine = engine;
    this.bench = bench;
    this.settings = settings;
    this.listener = listener;
    this.weights = CriticalPath.weights(plan);
    this.progresses = new Progresses(plan);
    this.began = bench.now();
    this.waits = new Waits(engine, bench, settings, this::reached, this::cannotReach, this::moved);
    plan.steps().forEach(step -> pending.put(step.id(), step));
    plan.steps().stream()
        .map(Step::operation)
        .filter(Operation.AwaitContainer.class::isInstance)
        .map(Operation.AwaitContainer.class::cast)
        .filter(await -> !await.required())
        .forEach(await -> optional.add(await.instance()));
  }

  void cancel() {
    cancelled = true;
  }

  Outcome run(String project) {
    boolean waiting =
        pending.values().stream()
            .anyMatch(step -> step.operation() instanceof Operation.AwaitContainer);
    Optional<EventSubscription> events = waiting ? follow(project) : Optional.empty();
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
    long deadline = began + settings.timeout().toNanos();
    dispatch();
    while (!pending.isEmpty() || !underWay.isEmpty()) {
      if (stopping()) {
        break;
      }
      bench.await(Math.min(deadline, waits.nextWakeUp())).ifPresent(Signal::handle);
      if (bench.now() >= deadline) {
        timedOut = true;
        explainTimeout();
        break;
      }
      waits.advance();
      dispatch();
    }
    windDown();
  }

  private boolean stopping() {
    return cancelled || (!failures.isEmpty() && !settings.goOn());
  }

  /** Lets calls that are under way come to their end, so that what they created is known. */
  private void windDown() {
    long limit = bench.now() + WIND_DOWN.toNanos();
    while (!calls.isEmpty() && bench.now() < limit) {
      bench.await(limit).ifPresent(Signal::handle);
    }
  }

  /** Begins what is ready, heaviest first, as far as there is room. */
  private void dispatch() {
    while (!stopping()) {
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

  private static boolean isIdle(Step step) {
    return step.operation() instanceof Operation.StopContainer
        || step.operation() instanceof Operation.AwaitContainer;
  }

  private void begin(Step step) {
    pending.remove(step.id());
    underWay.put(step.id(), bench.now());
    listener.stepStarted(step);
    Progresses.begun(step.operation()).ifPresent(phase -> moved(step, phase, ""));
    if (step.operation() instanceof Operation.AwaitContainer await) {
      if (optional.contains(await.instance()) && hasFailed(await.instance())) {
        end(step, Optional.of("was not started"));
      } else {
        waits.begin(step, await, await.id().or(() -> created(step)).orElse(await.name()));
      }
      return;
    }
    calls.put(step.id(), step);
    StepRunner runner = new StepRunner(engine, step, created(step), listener);
    bench.submit(
        () -> {
          try {
            String created = runner.run();
            bench.post(() -> done(step, created));
          } catch (EngineException e) {
            bench.post(() -> failed(step, e.failure()));
          }
        });
  }

  private boolean hasFailed(Instance instance) {
    return warnings.stream().anyMatch(warning -> warning.instance().equals(Optional.of(instance)));
  }

  private Optional<String> created(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? Optional.ofNullable(createdIds.get(on.instance()))
        : Optional.empty();
  }

  private void done(Step step, String created) {
    calls.remove(step.id());
    remember(step.operation(), created);
    if (step.operation() instanceof Operation.StartContainer start) {
      waits.startedAt(start.instance(), bench.now());
    }
    end(step, Optional.empty());
  }

  private void remember(Operation operation, String created) {
    if (operation instanceof Operation.CreateContainer create) {
      createdIds.put(create.instance(), created);
      createdContainers.add(created);
    } else if (operation instanceof Operation.CreateNetwork) {
      createdNetworks.add(created);
    } else if (operation instanceof Operation.CreateVolume) {
      createdVolumes.add(created);
    }
  }

  private void failed(Step step, EngineFailure failure) {
    calls.remove(step.id());
    Failure told =
        new Failure(
            instanceOf(step), nameOf(step), failure.text(), "", List.of(), Optional.of(failure));
    if (instanceOf(step).filter(optional::contains).isPresent()) {
      warnings.add(told);
    } else {
      failures.add(told);
    }
    end(step, Optional.of(failure.text()));
  }

  private void reached(Step step, String how) {
    Duration at = sinceStart();
    instanceOf(step).ifPresent(instance -> ready.put(instance, at));
    moved(step, Phase.READY, how);
    end(step, Optional.empty());
  }

  private void cannotReach(Step step, Failure failure) {
    boolean required =
        !(step.operation() instanceof Operation.AwaitContainer await) || await.required();
    (required ? failures : warnings).add(failure);
    end(step, Optional.of(failure.reason()));
  }

  private void end(Step step, Optional<String> failure) {
    Long since = underWay.remove(step.id());
    ended.add(step.id());
    Duration took = Duration.ofNanos(since == null ? 0 : bench.now() - since);
    if (failure.isPresent()) {
      moved(step, Phase.FAILED, failure.get());
    } else if (!(step.operation() instanceof Operation.AwaitContainer)) {
      Progresses.ended(step.operation()).ifPresent(phase -> moved(step, phase, ""));
    }
    listener.stepEnded(step, took, failure);
  }

  private void moved(Step step, Phase phase, String detail) {
    if (progresses.move(step.operation(), phase, detail, sinceStart())) {
      listener.changed(progresses.all());
    }
  }

  /**
   * One failure for each container that is not ready, with its state, what it waits for, and how
   * long.
   */
  private void explainTimeout() {
    waits.explain().forEach(failures::add);
    Set<Instance> told = new HashSet<>();
    failures.forEach(failure -> failure.instance().ifPresent(told::add));
    for (Step step : pending.values()) {
      Optional<Instance> instance = instanceOf(step);
      if (step.operation() instanceof Operation.StartContainer
          && instance.filter(told::add).isPresent()) {
        failures.add(
            new Failure(
                instance,
                nameOf(step),
                "not started after " + seconds(sinceStart()) + ", waits for " + waitsFor(step),
                "",
                List.of(),
                Optional.empty()));
      }
    }
    for (Step step : calls.values()) {
      failures.add(
          new Failure(
              instanceOf(step),
              nameOf(step),
              "still under way after "
                  + seconds(Duration.ofNanos(bench.now() - underWay.getOrDefault(step.id(), began)))
                  + ": "
                  + step.operation().text(),
              "",
              List.of(),
              Optional.empty()));
    }
  }

  private String waitsFor(Step step) {
    List<String> open = new ArrayList<>();
    for (int id : step.after()) {
      Step waiting = waits.step(id).or(() -> Optional.ofNullable(pending.get(id))).orElse(null);
      if (waiting != null && !ended.contains(id)) {
        open.add(
            waiting.operation() instanceof Operation.AwaitContainer await
                ? await.instance().service() + " " + await.goal().text()
                : waiting.operation().text());
      }
    }
    return open.isEmpty() ? "its turn" : String.join(", ", open);
  }

  private Outcome outcome() {
    Outcome.End end = Outcome.End.SUCCEEDED;
    if (timedOut) {
      end = Outcome.End.TIMED_OUT;
    } else if (cancelled) {
      end = Outcome.End.CANCELLED;
    } else if (!failures.isEmpty()) {
      end = Outcome.End.FAILED;
    }
    return new Outcome(
        end,
        failures,
        warnings,
        new Outcome.Created(
            List.copyOf(createdContainers),
            List.copyOf(createdNetworks),
            List.copyOf(createdVolumes)),
        ready,
        sinceStart());
  }

  private Duration sinceStart() {
    return Duration.ofNanos(bench.now() - began);
  }

  static String seconds(Duration duration) {
    return duration.toSeconds() + " s";
  }

  private static Optional<Instance> instanceOf(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? Optional.of(on.instance())
        : Optional.empty();
  }

  private static String nameOf(Step step) {
    return step.operation() instanceof Operation.OnContainer on
        ? on.name()
        : step.operation().text();
  }
}
