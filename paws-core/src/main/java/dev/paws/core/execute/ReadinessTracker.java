package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.health.ContainerReadiness;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The containers that a run waits for: feeds each one's watch with what the engine shows and with
 * own probes, and tells when it is there or cannot get there. Events are taken as hints to look: a
 * late one then does no harm. On the coordinator's thread.
 */
final class ReadinessTracker {
  /**
   * How often a container is asked for while events come; a lost event then costs no more than
   * this.
   */
  private static final long ASK_AGAIN = Duration.ofSeconds(3).toNanos();

  /** How often it is asked for without events. */
  private static final long ASK_OFTEN = Duration.ofMillis(400).toNanos();

  /** After so many refusals in a row the engine is not asked any more. */
  private static final int REFUSALS = 3;

  private final Engine engine;
  private final RunEnvironment bench;
  private final EngineCalls calls;
  private final ExecuteSettings settings;
  private final IntPredicate mayProbe;
  private final IntPredicate mayRecover;
  private final Listener listener;
  private final Map<Integer, Waiting> waiting = new LinkedHashMap<>();
  private final ProbeSlots slots;
  private boolean eventsLost;

  /** Hears what becomes of those that are waited for. */
  interface Listener {
    void reached(Step step, String how);

    void cannotReach(Step step, Failure failure, String id);

    void moved(Step step, Phase phase, String detail);
  }

  /**
   * Waits of one run.
   *
   * @param mayProbe whether a waiting step's container is to be probed now, asked again each time
   * @param mayRecover whether something is still to be done that does not wait for a step
   */
  ReadinessTracker(
      Engine engine,
      RunEnvironment bench,
      EngineCalls calls,
      ExecuteSettings settings,
      IntPredicate mayProbe,
      IntPredicate mayRecover,
      Listener listener) {
    this.engine = engine;
    this.bench = bench;
    this.calls = calls;
    this.settings = settings;
    this.mayProbe = mayProbe;
    this.mayRecover = mayRecover;
    this.listener = listener;
    this.slots = new ProbeSlots(settings.probes());
  }

  /**
   * Begins to wait.
   *
   * @param started when this run started it, if it did
   * @param isNew whether this run created it
   */
  void begin(
      Step step, Operation.AwaitContainer await, String id, Optional<Long> started, boolean isNew) {
    Optional<HealthTiming> own = await.health().map(HealthTiming::of);
    ContainerReadiness watch =
        new ContainerReadiness(await.goal(), own, await.restarts(), settings.watch());
    Waiting wait = new Waiting(step, await, id, bench.now(), watch);
    wait.timing = own;
    waiting.put(step.id(), wait);
    started.ifPresent(at -> watch.started(at, isNew, bench.now()));
    ask(wait);
  }

  /** The step that waits, if that one does. */
  Optional<Step> step(int id) {
    return Optional.ofNullable(waiting.get(id)).map(wait -> wait.step);
  }

  void eventsLost() {
    eventsLost = true;
    lookAgain();
  }

  /** Asks the engine for all that are waited for, whatever events have told. */
  void lookAgain() {
    waiting.values().stream().filter(wait -> !wait.asking).forEach(this::ask);
  }

  void happened(EngineEvent event) {
    for (Waiting wait : waiting.values()) {
      if (wait.id.equals(event.containerId())) {
        switch (event.kind()) {
          case DIED, REMOVED -> {
            wait.watch.doubt();
            ask(wait);
          }
          case STARTED, HEALTHY, UNHEALTHY, PAUSED, UNPAUSED -> ask(wait);
          case CREATED, OOM -> {}
        }
      }
    }
  }

  /** When something may have to be done although nothing happens. */
  long nextWakeUp() {
    long next = Long.MAX_VALUE;
    long probe = Long.MAX_VALUE;
    for (Waiting wait : waiting.values()) {
      next = Math.min(next, wait.nextAsk);
      next = Math.min(next, wait.watch.decisionDue().orElse(Long.MAX_VALUE));
      probe = Math.min(probe, probeDue(wait));
    }
    return Math.min(next, Math.max(probe, slots.freeAt(bench.now())));
  }

  /** Does what is due: verdicts, probes, questions to the engine. */
  void advance() {
    long now = bench.now();
    for (Waiting wait : List.copyOf(waiting.values())) {
      if (now >= wait.nextAsk) {
        ask(wait);
      }
      if (wait.watch.keepsDying() && othersComeUp(wait)) {
        wait.watch.mayRecover(now);
      }
      if (wait.watch.decisionDue().filter(due -> now >= due).isPresent()) {
        decide(wait);
      }
    }
    while (slots.isFree(now)) {
      Optional<Waiting> next =
          waiting.values().stream()
              .filter(wait -> now >= probeDue(wait))
              .min(Comparator.comparing(this::probeDue));
      if (next.isEmpty()) {
        return;
      }
      probe(next.get());
    }
  }

  /** What keeps dying as well brings nothing that this one could need. */
  private boolean othersComeUp(Waiting wait) {
    return mayRecover.test(wait.step.id())
        || waiting.values().stream().anyMatch(other -> other != wait && !other.watch.keepsDying());
  }

  private long probeDue(Waiting wait) {
    return wait.watch
        .probeDue()
        .filter(due -> mayProbe.test(wait.step.id()))
        .orElse(Long.MAX_VALUE);
  }

  /**
   * Gives up on all that are still waited for: each has failed, with its state and for how long.
   */
  void giveUp() {
    for (Waiting wait : List.copyOf(waiting.values())) {
      Verdict verdict = wait.watch.verdict(bench.now());
      String state = verdict instanceof Verdict.Waiting still ? still.reason() : "just now ready";
      String waited = Coordinator.seconds(Duration.ofNanos(bench.now() - wait.since));
      String goal = wait.await.goal().text();
      fail(wait, "not " + goal + " within the timeout: " + state + ", waited for " + waited);
    }
  }

  private void ask(Waiting wait) {
    if (wait.asking) {
      wait.again = true; // what is under way may be from before
      return;
    }
    wait.asking = true;
    wait.nextAsk = Long.MAX_VALUE;
    calls.call(
        "looking at " + wait.await.name(),
        () -> engine.container(wait.id),
        found -> answered(wait, found),
        failure -> refused(wait, failure));
  }

  private void answered(Waiting wait, Optional<ObservedContainer> found) {
    wait.asking = false;
    wait.refusals = 0;
    if (!waiting.containsKey(wait.step.id())) {
      return;
    }
    if (wait.again) {
      wait.again = false;
      ask(wait);
      return;
    }
    if (found.isEmpty()) {
      fail(wait, "it was removed by somebody else");
      return;
    }
    seen(wait, found.get());
    long now = bench.now();
    long regular = now + (eventsLost ? ASK_OFTEN : ASK_AGAIN);
    wait.nextAsk = Math.min(regular, wait.watch.lookDue().filter(due -> due > now).orElse(regular));
  }

  private void seen(Waiting wait, ObservedContainer found) {
    if (wait.timing.isEmpty() && wait.await.goal().byHealthCheck()) {
      wait.timing = ContainerHealth.of(found);
      if (wait.timing.isEmpty()) {
        fail(wait, "it has no health check, so it can never be healthy");
        return;
      }
      wait.watch.check(wait.timing.get());
    }
    long age =
        found
            .state()
            .startedAt()
            .map(start -> Math.max(0, Duration.between(start, bench.timeOfDay()).toNanos()))
            .orElse(0L);
    wait.watch.seen(found.state(), age, bench.now());
    decide(wait);
  }

  /** An engine that is asked in vain once may just be busy. */
  private void refused(Waiting wait, EngineFailure failure) {
    wait.asking = false;
    wait.again = false;
    if (++wait.refusals < REFUSALS && !(failure instanceof EngineFailure.Silent)) {
      wait.nextAsk = bench.now() + ASK_OFTEN;
    } else if (waiting.remove(wait.step.id()) != null) {
      listener.cannotReach(
          wait.step,
          new Failure(
              Optional.of(wait.await.instance()),
              wait.await.name(),
              failure.text(),
              wait.watch.lastOutput(),
              List.of(),
              Optional.of(failure)),
          wait.id);
    }
  }

  private void probe(Waiting wait) {
    HealthTiming timing = wait.timing.orElseThrow();
    long sent = bench.now();
    int token = wait.watch.probeSent();
    slots.begin(sent);
    calls.call(
        "running the health check of " + wait.await.name(),
        () -> check(wait, timing),
        result -> probed(wait, token, result, sent),
        failure -> {
          // It says nothing: the container may just be going, and its state will tell.
          slots.end(sent);
          wait.watch.probeImpossible(token, failure.text(), bench.now());
          decide(wait);
        });
  }

  /**
   * Runs the check; on another thread. A pass does not count if an entrypoint script still
   * prepares, or did when the check began.
   */
  private ExecResult check(Waiting wait, HealthTiming timing) {
    // Where no engine probes, nobody would ever believe a script that stays.
    boolean scriptsCount = settings.watch().engineProbes();
    List<List<String>> atStart =
        scriptsCount
            ? engine.container(wait.id).map(engine::commandLines).orElse(List.of())
            : List.of();
    ExecResult result = engine.exec(wait.id, ExecSpec.of(timing.command()), timing.timeout());
    boolean preparing =
        result.succeeded()
            && scriptsCount
            && engine
                .container(wait.id)
                .filter(container -> EntrypointScript.stillRuns(engine, container, atStart))
                .isPresent();
    return preparing ? new ExecResult(1, "its entrypoint script still runs", false) : result;
  }

  private void probed(Waiting wait, int token, ExecResult result, long sent) {
    slots.end(sent);
    wait.watch.probed(token, result, bench.now() - sent, bench.now());
    decide(wait);
  }

  private void decide(Waiting wait) {
    if (!waiting.containsKey(wait.step.id())) {
      return;
    }
    Verdict verdict = wait.watch.verdict(bench.now());
    if (verdict instanceof Verdict.Ready there) {
      waiting.remove(wait.step.id());
      listener.reached(wait.step, there.how());
    } else if (verdict instanceof Verdict.Failed never) {
      fail(wait, never.reason());
    } else if (verdict instanceof Verdict.Waiting still) {
      listener.moved(wait.step, Phase.WAITING, still.reason());
    }
  }

  private void fail(Waiting wait, String reason) {
    if (waiting.remove(wait.step.id()) != null) {
      listener.cannotReach(
          wait.step,
          new Failure(
              Optional.of(wait.await.instance()),
              wait.await.name(),
              reason,
              wait.watch.lastOutput(),
              List.of(),
              Optional.empty()),
          wait.id);
    }
  }

  /** One container that is waited for. */
  private static final class Waiting {
    private final Step step;
    private final Operation.AwaitContainer await;
    private final String id;
    private final long since;
    private final ContainerReadiness watch;
    private Optional<HealthTiming> timing = Optional.empty();
    private long nextAsk = Long.MAX_VALUE;
    private boolean asking;
    private boolean again;
    private int refusals;

    Waiting(
        Step step,
        Operation.AwaitContainer await,
        String id,
        long since,
        ContainerReadiness watch) {
      this.step = step;
      this.await = await;
      this.id = id;
      this.since = since;
      this.watch = watch;
    }
  }
}
