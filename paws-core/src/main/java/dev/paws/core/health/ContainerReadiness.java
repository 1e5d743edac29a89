package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ExecResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One container on its way to what is expected of it. It is given facts with the time they were
 * seen (monotonic nanoseconds), and returns a verdict and when to probe and to look again. Used by
 * one thread.
 *
 * <p>What the engine shows is the truth; events only say that there is something new to look at
 * ({@link #doubt}).
 */
public final class ContainerReadiness {
  private final ContainerObserver observer;
  private final ProbePace pace;
  private Expectation expected;

  /**
   * Creates the readiness of a container about which nothing is known yet.
   *
   * @param timeOfDay by which observations are dated
   * @param observations receives each observation of its health, as it is made
   */
  public ContainerReadiness(
      Expectation expected, InstantSource timeOfDay, Consumer<Observation> observations) {
    this.expected = expected;
    this.observer = new ContainerObserver(timeOfDay, observations);
    this.pace = new ProbePace(expected.settings());
  }

  /** Sets the check to probe with, if it became known only later. */
  public void check(HealthTiming check) {
    expected = expected.with(check);
  }

  /**
   * Takes that this run has started it.
   *
   * @param isNew whether it was never started before
   */
  public void started(long at, boolean isNew, long now) {
    observer.started(at, isNew);
    pace.begin(at, now);
  }

  /** Takes that something has happened to it: its state is not known until it is seen. */
  public void doubt() {
    observer.doubt();
  }

  /**
   * Takes the container's whole state as the engine shows it.
   *
   * @param age how long its process runs by the engine's account, in nanoseconds; meaningless if
   *     none does
   */
  public void seen(ContainerState state, long age, long now) {
    int run = observer.run();
    observer.seen(state, age, now);
    if (observer.run() != run) {
      pace.begin(observer.record().startedAt(), now);
    }
  }

  /** Returns whether it ends again and again, so that it may never stay. */
  public boolean keepsDying() {
    return rule().keepsDying();
  }

  /** Takes that something else is still to come up, which may be what it needs. */
  public void mayRecover(long now) {
    observer.hope(now);
  }

  /**
   * Takes that a probe of our own has been sent off.
   *
   * @return a token for {@link #probed}: a probe of an earlier process says nothing about this one
   */
  public int probeSent() {
    pace.sent();
    return observer.run();
  }

  /** Takes how a probe of our own ended, and how long it took, in nanoseconds. */
  public void probed(int token, ExecResult result, long took, long now) {
    if (observer.probed(token, result, Duration.ofNanos(took))) {
      pace.ended(took, now);
    }
  }

  /** Takes that a probe of our own could not be run; the engine's verdict is waited for. */
  public void probeImpossible(int token, String reason, long now) {
    if (observer.probeImpossible(token, reason)) {
      pace.impossible(now);
    }
  }

  /** Returns the last output of a probe of our own; empty if there was none. */
  public String lastOutput() {
    return observer.record().probes().output();
  }

  /** Returns when the next probe of our own is due; empty if none is. */
  public Optional<Long> probeDue() {
    return rule().wantsProbe() ? pace.due() : Optional.empty();
  }

  /** Returns when the verdict changes by the mere passing of time; empty if it does not. */
  public Optional<Long> decisionDue() {
    return rule().decisionDue();
  }

  /**
   * Returns when the container has to be looked at again for the verdict; empty if at no time in
   * particular. That it has settled is only believed when it is seen running at the end of its
   * time.
   */
  public Optional<Long> lookDue() {
    return rule().lookDue();
  }

  /** Returns whether it has reached what is expected, as far as is known at this time. */
  public Verdict verdict(long now) {
    return rule().verdict(now);
  }

  private ReadinessRule rule() {
    return new ReadinessRule(expected, observer.record());
  }
}
