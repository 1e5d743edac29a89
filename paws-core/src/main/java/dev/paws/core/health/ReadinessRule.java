package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.health.ContainerRecord.Phase;
import dev.paws.core.health.Verdict.Failed;
import dev.paws.core.health.Verdict.Ready;
import dev.paws.core.health.Verdict.Waiting;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a container has reached what is expected of it, from its record and the time. A
 * pure function.
 *
 * <p>Health follows the engine's rule (Dockerfile reference, HEALTHCHECK): one passed check makes a
 * container healthy, even within the start period. Our own probes can only make it healthy. It
 * becomes unhealthy by the engine's verdict or, if the engine never probes, when our check has
 * failed for as long as the engine's rule allows.
 */
record ReadinessRule(Expectation expected, ContainerRecord seen) {

  /** Returns the verdict, as far as is known now. */
  Verdict verdict(long now) {
    if (expected.goal() == AwaitCondition.STARTED && wasStarted()) {
      return ready(Ready.How.STARTED);
    }
    if (seen.doubtful()) {
      return waiting(Waiting.State.UNKNOWN);
    }
    return switch (seen.phase()) {
      case NOT_STARTED -> waiting(Waiting.State.NOT_STARTED);
      case START_WITHOUT_EFFECT ->
          now >= startDue()
              ? new Failed(Failed.Reason.START_WITHOUT_EFFECT, Evidence.OF_ENGINE)
              : waiting(Waiting.State.NOT_STARTED);
      case PAUSED -> waiting(Waiting.State.PAUSED);
      case ENDED -> afterEnd();
      case RESTARTING -> whileRestarting(now);
      case RUNNING -> {
        Verdict running = whileRunning(now);
        yield running instanceof Waiting && isLoop(now) ? crashLoop(now) : running;
      }
    };
  }

  /** Returns whether a probe of our own could still change the verdict. */
  boolean wantsProbe() {
    boolean can = expected.goal() == AwaitCondition.READY || expected.check().isPresent();
    return expected.goal().byProbe()
        && can
        && seen.phase() == Phase.RUNNING
        && !seen.probes().passed();
  }

  /** Returns whether the container ends again and again, so that it may never stay up. */
  boolean keepsDying() {
    return seen.deaths().count() >= expected.settings().deathsOfALoop();
  }

  /** Returns when the verdict changes merely because time passes; empty if it does not. */
  Optional<Long> decisionDue() {
    return seen.phase() == Phase.START_WITHOUT_EFFECT && !seen.doubtful()
        ? Optional.of(startDue())
        : loopDue().or(this::healthDue);
  }

  /** Returns when the container must be seen again for the verdict; empty if at no time. */
  Optional<Long> lookDue() {
    boolean mustSettle =
        expected.goal() == AwaitCondition.SETTLED
            || (expected.goal() == AwaitCondition.READY && seen.probes().showsNothing());
    return mustSettle && seen.phase() == Phase.RUNNING
        ? Optional.of(settledAt())
        : Optional.empty();
  }

  private boolean wasStarted() {
    return seen.phase() != Phase.NOT_STARTED && seen.phase() != Phase.START_WITHOUT_EFFECT;
  }

  /** An engine answers a start only after the process runs; one that is late has a moment. */
  private long startDue() {
    return seen.startedAt() + expected.settings().startPatience().toNanos();
  }

  /** A policy with a limited number of restarts ends by itself. */
  private Optional<Long> loopDue() {
    boolean waits = seen.phase() == Phase.RUNNING || seen.phase() == Phase.RESTARTING;
    return waits && keepsDying() && expected.policy().limit() == 0 && !seen.doubtful()
        ? Optional.of(seen.deaths().countFrom() + expected.settings().loopPatience().toNanos())
        : Optional.empty();
  }

  private Optional<Long> healthDue() {
    boolean decides =
        expected.goal().byHealthCheck()
            && seen.phase() == Phase.RUNNING
            && !seen.doubtful()
            && !expected.settings().engineProbes();
    return expected
        .check()
        .filter(check -> decides && seen.probes().failed() >= check.retries())
        .map(check -> seen.startedAt() + check.patience().toNanos());
  }

  private long settledAt() {
    return seen.startedAt() + expected.settings().settle().toNanos();
  }

  private Verdict afterEnd() {
    boolean succeeded = seen.exit().filter(Exit::succeeded).isPresent();
    if (!succeeded || expected.goal() == AwaitCondition.HEALTHY) {
      return cannotRun().orElseGet(this::exited);
    }
    return expected.policy().afterSuccess() && expected.goal() != AwaitCondition.COMPLETED
        ? new Failed(Failed.Reason.STOPPED_BY_OTHERS, byExit())
        : new Ready(Ready.How.COMPLETED, byExit());
  }

  private Verdict exited() {
    return new Failed(
        expected.goal().byHealthCheck()
            ? Failed.Reason.EXITED_BEFORE_HEALTHY
            : Failed.Reason.EXITED,
        byExit());
  }

  private Verdict whileRestarting(long now) {
    boolean succeeded = seen.exit().filter(Exit::succeeded).isPresent();
    if (succeeded && expected.goal() == AwaitCondition.COMPLETED) {
      return new Ready(Ready.How.COMPLETED, byExit());
    }
    // A shell that ends with 127 has run: what it did not find may be there at the next try.
    return cannotRun()
        .filter(verdict -> seen.exit().filter(exit -> !exit.error().isEmpty()).isPresent())
        .orElseGet(
            () -> isLoop(now) ? crashLoop(now) : new Waiting(Waiting.State.RESTARTING, byExit()));
  }

  private Optional<Verdict> cannotRun() {
    return seen.exit()
        .filter(Exit::cannotRun)
        .map(exit -> new Failed(Failed.Reason.COMMAND_CANNOT_RUN, byExit()));
  }

  /**
   * How often the engine tries again is the user's choice; only time shows that it tries in vain.
   */
  private boolean isLoop(long now) {
    return loopDue().filter(due -> now >= due).isPresent();
  }

  private Verdict crashLoop(long now) {
    Duration span = Duration.ofNanos(now - seen.deaths().firstAt());
    return new Failed(
        Failed.Reason.CRASH_LOOP,
        Evidence.of(seen.exit(), seen.deaths().count(), Optional.of(span)));
  }

  private Verdict whileRunning(long now) {
    return switch (expected.goal()) {
      case HEALTHY, HEALTHY_OR_COMPLETED -> healthy(now);
      case SETTLED ->
          seen.seenAt() >= settledAt() ? ready(Ready.How.SETTLED) : waiting(Waiting.State.SETTLING);
      case READY -> readyFromOutside();
      case STARTED, COMPLETED -> waiting(Waiting.State.NOT_COMPLETED);
    };
  }

  private Verdict healthy(long now) {
    if (seen.health() == ContainerState.Health.HEALTHY) {
      return ready(Ready.How.HEALTHY);
    }
    Evidence probes = seen.probes().evidence();
    if (seen.probes().passed()) {
      return new Ready(Ready.How.HEALTHY, probes);
    }
    if (seen.health() == ContainerState.Health.UNHEALTHY) {
      return new Failed(Failed.Reason.UNHEALTHY, Evidence.OF_ENGINE);
    }
    if (healthDue().filter(due -> now >= due).isPresent()) {
      return new Failed(Failed.Reason.UNHEALTHY, probes);
    }
    return new Waiting(
        probes.problem().isEmpty() ? Waiting.State.STARTING : Waiting.State.CHECK_CANNOT_RUN,
        probes);
  }

  /** What cannot be reached for another reason than the container's own must only settle. */
  private Verdict readyFromOutside() {
    Evidence probes = seen.probes().evidence();
    if (seen.probes().passed()) {
      return new Ready(Ready.How.READY, probes);
    }
    return seen.probes().showsNothing() && seen.seenAt() >= settledAt()
        ? new Ready(Ready.How.SETTLED, probes)
        : new Waiting(Waiting.State.NOT_READY, probes);
  }

  private Evidence byExit() {
    return Evidence.of(seen.exit(), seen.deaths().count(), Optional.empty());
  }

  private static Verdict ready(Ready.How how) {
    return new Ready(how, Evidence.OF_ENGINE);
  }

  private static Verdict waiting(Waiting.State reason) {
    return new Waiting(reason, Evidence.OF_ENGINE);
  }
}
