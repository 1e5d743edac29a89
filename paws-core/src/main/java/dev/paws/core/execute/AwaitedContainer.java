package dev.paws.core.execute;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.health.ContainerReadiness;
import dev.paws.core.health.Expectation;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.health.ProbeResult;
import dev.paws.core.health.Verdict;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One awaited container: passes what the engine shows and what own probes find to its readiness,
 * and acts on the verdict.
 */
final class AwaitedContainer {
  private final AwaitContext context;
  private final Step step;
  private final Operation.AwaitContainer await;
  private final String id;
  private final long since;
  private final ContainerReadiness readiness;
  private final ContainerPoll poll;
  private Optional<HealthTiming> check;
  private boolean done;

  AwaitedContainer(AwaitContext context, Step step, Operation.AwaitContainer await, String id) {
    this.context = context;
    this.step = step;
    this.await = await;
    this.id = id;
    this.since = context.now();
    this.check = await.health().map(HealthTiming::of);
    this.readiness =
        new ContainerReadiness(
            new Expectation(await.goal(), check, await.restarts(), context.settings().watch()),
            context.environment()::timeOfDay,
            observation -> context.listener().observed(step, observation));
    this.poll =
        new ContainerPoll(
            context,
            id,
            await.name(),
            this::answered,
            failure -> fail(new FailureCause.EngineFailed(failure)));
  }

  /**
   * Starts to wait for it.
   *
   * @param started when this run started it; empty if it did not
   * @param isNew whether this run created it
   */
  void begin(Optional<Long> started, boolean isNew) {
    started.ifPresent(at -> readiness.started(at, isNew, context.now()));
    poll.ask();
  }

  int stepId() {
    return step.id();
  }

  String id() {
    return id;
  }

  /** Returns whether the wait is over. */
  boolean isDone() {
    return done;
  }

  boolean keepsDying() {
    return readiness.keepsDying();
  }

  void mayRecover() {
    readiness.mayRecover(context.now());
  }

  /**
   * Handles a hint that the container ended or was removed: until it is seen again, its state is
   * unknown.
   */
  void doubt() {
    readiness.doubt();
    poll.ask();
  }

  /** Handles a hint that there is something new to see. */
  void ask() {
    poll.ask();
  }

  void askUnlessAsking() {
    poll.askUnlessAsking();
  }

  /** Returns when something must be done if no event comes before; own probes are left out. */
  long nextWakeUp() {
    return Math.min(poll.next(), readiness.decisionDue().orElse(Long.MAX_VALUE));
  }

  /** Returns when its next own probe is due; empty if none is. */
  Optional<Long> probeDue() {
    return readiness.probeDue();
  }

  void askIfDue() {
    if (context.now() >= poll.next()) {
      poll.ask();
    }
  }

  void decideIfDue() {
    if (readiness.decisionDue().filter(due -> context.now() >= due).isPresent()) {
      decide();
    }
  }

  private void answered(Optional<ObservedContainer> found) {
    if (found.isEmpty()) {
      fail(new FailureCause.Removed());
      return;
    }
    seen(found.get());
    poll.plan(readiness.lookDue());
  }

  private void seen(ObservedContainer found) {
    if (check.isEmpty() && await.goal().byHealthCheck()) {
      check = ContainerHealth.of(found);
      if (check.isEmpty()) {
        fail(new FailureCause.NoHealthCheck());
        return;
      }
      readiness.check(check.get());
    }
    long age =
        found
            .state()
            .startedAt()
            .map(start -> Duration.between(start, context.environment().timeOfDay()).toNanos())
            .orElse(0L);
    readiness.seen(found.state(), Math.max(0, age), context.now());
    decide();
  }

  /** Returns whether it is probed from outside, which costs the engine nothing. */
  boolean isProbedFromOutside() {
    return await.goal() == AwaitCondition.READY;
  }

  /** Starts a probe of our own. */
  void probe() {
    if (isProbedFromOutside()) {
      ReadinessProbe probe =
          new ReadinessProbe(context.engine(), context.access(), id, await.ready());
      probe(RunPhrase.PROBING.text(await.name()), probe::run, () -> {});
      return;
    }
    HealthProbe probe =
        new HealthProbe(
            context.engine(), id, check.orElseThrow(), context.settings().watch().engineProbes());
    long sent = context.now();
    context.slots().begin(sent);
    probe(
        RunPhrase.RUNNING_CHECK.text(await.name()),
        () -> ProbeResult.of(probe.run()),
        () -> context.slots().end(sent));
  }

  private void probe(String what, Supplier<ProbeResult> work, Runnable ended) {
    long sent = context.now();
    int token = readiness.probeSent();
    context
        .calls()
        .call(
            what,
            work,
            result -> {
              ended.run();
              long now = context.now();
              readiness.probed(token, result, now - sent, now);
              decide();
            },
            failure -> {
              // This proves nothing: the container may just be ending, and its state will show
              // that.
              ended.run();
              readiness.probeImpossible(token, failure.text(), context.now());
              decide();
            });
  }

  private void decide() {
    if (done) {
      return;
    }
    Verdict verdict = readiness.verdict(context.now());
    if (verdict instanceof Verdict.Ready ready) {
      finish();
      context.listener().reached(step, ready);
    } else if (verdict instanceof Verdict.Failed never) {
      fail(new FailureCause.NotReady(never));
    } else {
      context.listener().waiting(step, verdict);
    }
  }

  /** Gives the container up at the deadline. */
  void giveUp() {
    long now = context.now();
    fail(
        new FailureCause.OutOfTime(
            await.goal(), readiness.verdict(now), Duration.ofNanos(now - since)));
  }

  private void fail(FailureCause cause) {
    if (!done) {
      finish();
      context.listener().cannotReach(step, Failure.of(step, cause, readiness.lastOutput()), id);
    }
  }

  private void finish() {
    done = true;
    poll.stop();
  }
}
