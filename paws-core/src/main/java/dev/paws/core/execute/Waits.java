package dev.paws.core.execute;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.health.Verdict;
import dev.paws.core.health.Watch;
import dev.paws.core.reconcile.Goal;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The containers that a run waits for: feeds each one's watch with events, with what the engine
 * shows and with own probes, and tells when it is there or cannot get there. On the coordinator's
 * thread.
 */
final class Waits {
  /**
   * How often a container is asked for while events come; a lost event then costs no more than
   * this.
   */
  private static final long ASK_AGAIN = Duration.ofSeconds(3).toNanos();

  /** How often it is asked for without events. */
  private static final long ASK_OFTEN = Duration.ofMillis(400).toNanos();

  private final Engine engine;
  private final Workbench bench;
  private final ExecuteSettings settings;
  private final BiConsumer<Step, String> reached;
  private final BiConsumer<Step, Failure> cannotReach;
  private final Moved moved;
  private final Map<Integer, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Instance, Long> started = new HashMap<>();
  private boolean eventsLost;
  private boolean engineSilent;
  private int probes;

  /** Hears that a container came to a phase. */
  interface Moved {
    void moved(Step step, Phase phase, String detail);
  }

  Waits(
      Engine engine,
      Workbench bench,
      ExecuteSettings settings,
      BiConsumer<Step, String> reached,
      BiConsumer<Step, Failure> cannotReach,
      Moved moved) {
    this.engine = engine;
    this.bench = bench;
    this.settings = settings;
    this.reached = reached;
    this.cannotReach = cannotReach;
    this.moved = moved;
  }

  /** Remembers when this run started a container, which its watch counts from. */
  void startedAt(Instance instance, long at) {
    started.put(instance, at);
  }

  void begin(Step step, Operation.AwaitContainer await, String id) {
    Optional<HealthTiming> own = await.health().map(HealthTiming::of);
    Watch watch = new Watch(await.goal(), own, await.restarts(), settings.watch());
    Waiting wait = new Waiting(step, await, id, bench.now(), own, watch);
    waiting.put(step.id(), wait);
    Long startedAt = started.get(await.instance());
    if (startedAt != null) {
      wait.watch.started(startedAt, bench.now());
    }
    ask(wait);
  }

  /** The step that waits, if that one does. */
  Optional<Step> step(int id) {
    return Optional.ofNullable(waiting.get(id)).map(wait -> wait.step);
  }

  void eventsLost() {
    eventsLost = true;
  }

  void happened(EngineEvent event) {
    for (Waiting wait : List.copyOf(waiting.values())) {
      if (wait.id.equals(event.containerId())) {
        switch (event.kind()) {
          case HEALTHY -> wait.watch.engineSays(ContainerState.Health.HEALTHY);
          case UNHEALTHY -> wait.watch.engineSays(ContainerState.Health.UNHEALTHY);
          case STARTED -> wait.watch.started(bench.now(), bench.now());
          case DIED, REMOVED ->
              ask(wait); // whether it is restarted is in its state, not in the event
          case CREATED, OOM, PAUSED, UNPAUSED -> {}
        }
        decide(wait);
      }
    }
  }

  /** When something may have to be done although nothing happens. */
  long nextWakeUp() {
    long next = Long.MAX_VALUE;
    for (Waiting wait : waiting.values()) {
      next = Math.min(next, wait.nextAsk);
      next = Math.min(next, wait.watch.decisionDue().orElse(Long.MAX_VALUE));
      if (probes < settings.probes()) {
        next = Math.min(next, wait.watch.probeDue().orElse(Long.MAX_VALUE));
      }
    }
    return next;
  }

  /** Does what is due: verdicts, probes, questions to the engine. */
  void advance() {
    long now = bench.now();
    for (Waiting wait : List.copyOf(waiting.values())) {
      if (now >= wait.nextAsk) {
        ask(wait);
      }
      if (wait.watch.decisionDue().filter(due -> now >= due).isPresent()) {
        decide(wait);
      }
    }
    while (probes < settings.probes()) {
      Optional<Waiting> next =
          waiting.values().stream()
              .filter(wait -> wait.watch.probeDue().filter(due -> now >= due).isPresent())
              .min(Comparator.comparing(wait -> wait.watch.probeDue().orElse(Long.MAX_VALUE)));
      if (next.isEmpty()) {
        return;
      }
      probe(next.get());
    }
  }

  /** What each container that is still waited for is at. */
  List<Failure> explain() {
    List<Failure> failures = new ArrayList<>();
    for (Waiting wait : waiting.values()) {
      Verdict verdict = wait.watch.verdict(bench.now());
      String state = verdict instanceof Verdict.Waiting still ? still.reason() : "not asked yet";
      String waited = Coordinator.seconds(Duration.ofNanos(bench.now() - wait.since));
      String goal = wait.await.goal().text();
      failures.add(
          failure(
              wait, "not " + goal + " within the timeout: " + state + ", waited for " + waited));
    }
    return failures;
  }

  private void ask(Waiting wait) {
    wait.nextAsk = Long.MAX_VALUE;
    bench.submit(
        () -> {
          try {
            Optional<ObservedContainer> found = engine.container(wait.id);
            bench.post(() -> seen(wait, found));
          } catch (EngineException e) {
            bench.post(() -> engineFailed(wait, e.failure()));
          }
        });
  }

  private void seen(Waiting wait, Optional<ObservedContainer> found) {
    long now = bench.now();
    wait.nextAsk = now + (eventsLost ? ASK_OFTEN : ASK_AGAIN);
    if (found.isEmpty()) {
      fail(wait, "it was removed by somebody else");
      return;
    }
    if (wait.timing.isEmpty() && wait.await.goal() == Goal.HEALTHY) {
      wait.timing = ImageHealth.of(found.get());
      if (wait.timing.isEmpty()) {
        fail(wait, "it has no health check, so it can never be healthy");
        return;
      }
      wait.watch =
          new Watch(wait.await.goal(), wait.timing, wait.await.restarts(), settings.watch());
    }
    wait.watch.seen(found.get().state(), age(wait, found.get().state(), now), now);
    decide(wait);
  }

  /** How long its process runs, by our own clock where this run started it. */
  private long age(Waiting wait, ContainerState state, long now) {
    Long at = started.get(wait.await.instance());
    if (at != null) {
      return now - at;
    }
    return state
        .startedAt()
        .map(start -> Math.max(0, Duration.between(start, bench.timeOfDay()).toNanos()))
        .orElse(0L);
  }

  private void engineFailed(Waiting wait, EngineFailure failure) {
    if (waiting.remove(wait.step.id()) != null) {
      cannotReach.accept(
          wait.step,
          new Failure(
              Optional.of(wait.await.instance()),
              wait.await.name(),
              failure.text(),
              "",
              List.of(),
              Optional.of(failure)));
    }
  }

  private void probe(Waiting wait) {
    HealthTiming timing = wait.timing.orElseThrow();
    wait.watch.probeSent();
    probes++;
    long sent = bench.now();
    bench.submit(
        () -> {
          try {
            ExecResult result =
                engine.exec(wait.id, ExecSpec.of(timing.command()), timing.timeout());
            bench.post(() -> probed(wait, Optional.of(result), sent));
          } catch (EngineException e) {
            bench.post(() -> probed(wait, Optional.empty(), sent));
          }
        });
  }

  /**
   * A probe that could not be run says nothing: the container may just be going, and its state will
   * tell.
   */
  private void probed(Waiting wait, Optional<ExecResult> result, long sent) {
    probes--;
    long now = bench.now();
    result.ifPresentOrElse(
        known -> wait.watch.probed(known, now - sent, now), () -> wait.watch.probeImpossible(now));
    decide(wait);
  }

  private void decide(Waiting wait) {
    if (!waiting.containsKey(wait.step.id())) {
      return;
    }
    Verdict verdict = wait.watch.verdict(bench.now());
    if (verdict instanceof Verdict.Ready there) {
      waiting.remove(wait.step.id());
      reached.accept(wait.step, there.how());
    } else if (verdict instanceof Verdict.Failed never) {
      fail(wait, never.reason());
    } else if (verdict instanceof Verdict.Waiting still) {
      moved.moved(wait.step, Phase.WAITING, still.reason());
    }
  }

  private void fail(Waiting wait, String reason) {
    if (waiting.remove(wait.step.id()) != null) {
      cannotReach.accept(wait.step, failure(wait, reason));
    }
  }

  private Failure failure(Waiting wait, String reason) {
    String probe = wait.watch.lastOutput();
    List<String> lines = List.of();
    if (engineSilent) {
      return told(wait, reason, probe, lines);
    }
    try {
      probe =
          engine
              .container(wait.id)
              .flatMap(found -> found.state().lastProbe())
              .map(ContainerState.Probe::output)
              .filter(output -> !output.isBlank())
              .orElse(probe);
      lines = engine.logTail(wait.id, settings.logLines());
    } catch (EngineException e) {
      engineSilent = true; // asking it about each container would cost a deadline each
      reason = reason + " (its log cannot be read: " + e.failure().text() + ")";
    }
    return told(wait, reason, probe, lines);
  }

  private static Failure told(Waiting wait, String reason, String probe, List<String> lines) {
    return new Failure(
        Optional.of(wait.await.instance()),
        wait.await.name(),
        reason,
        probe,
        lines,
        Optional.empty());
  }

  /** One container that is waited for. */
  private static final class Waiting {
    private final Step step;
    private final Operation.AwaitContainer await;
    private final String id;
    private final long since;
    private Optional<HealthTiming> timing;
    private Watch watch;
    private long nextAsk = Long.MAX_VALUE;

    Waiting(
        Step step,
        Operation.AwaitContainer await,
        String id,
        long since,
        Optional<HealthTiming> timing,
        Watch watch) {
      this.step = step;
      this.await = await;
      this.id = id;
      this.since = since;
      this.timing = timing;
      this.watch = watch;
    }
  }
}
