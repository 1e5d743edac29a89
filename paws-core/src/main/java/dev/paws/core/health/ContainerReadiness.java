package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tracks whether one container reaches what is expected of it. It receives facts with the time at
 * which they were seen (monotonic nanoseconds), and returns a verdict and the times of the next
 * probe and the next look. Used by one thread.
 *
 * <p>The state that the engine shows is the truth; an event only means that there is something new
 * to look at ({@link #doubt}).
 */
public final class ContainerReadiness {
  private final ContainerObserver observer;
  private final ProbePace pace;
  private Expectation expected;

  /**
   * Creates the readiness of a container of which nothing is known yet.
   *
   * @param timeOfDay the clock that dates observations
   * @param observations receives each observation of the container's health, as it is made
   */
  public ContainerReadiness(
      Expectation expected, InstantSource timeOfDay, Consumer<Observation> observations) {
    this.expected = expected;
    this.observer = new ContainerObserver(timeOfDay, observations);
    this.pace = new ProbePace(expected.settings());
  }

  /** Sets the health check to probe with, if it became known only later. */
  public void check(HealthTiming check) {
    expected = expected.with(check);
  }

  /**
   * Records that this run has started the container.
   *
   * @param isNew whether the container was never started before
   */
  public void started(long at, boolean isNew, long now) {
    observer.started(at, isNew);
    pace.begin(at, now);
  }

  /**
   * Records that something happened to the container: its state is unknown until it is seen again.
   */
  public void doubt() {
    observer.doubt();
  }

  /**
   * Records the container's whole state, as the engine shows it.
   *
   * @param age how long the process has run according to the engine, in nanoseconds; ignored if
   *     none runs
   */
  public void seen(ContainerState state, long age, long now) {
    int run = observer.run();
    observer.seen(state, age, now);
    if (observer.run() != run) {
      pace.begin(observer.record().startedAt(), now);
    }
  }

  /** Returns whether the container ends again and again, so that it may never stay up. */
  public boolean keepsDying() {
    return rule().keepsDying();
  }

  /** Records that something else is still starting, which may be what the container needs. */
  public void mayRecover(long now) {
    observer.hope(now);
  }

  /**
   * Records that a probe of our own was sent.
   *
   * @return a token for {@link #probed}, because a probe of an earlier process says nothing about
   *     this one
   */
  public int probeSent() {
    pace.sent();
    return observer.run();
  }

  /** Records how a probe of our own ended, and how long it took, in nanoseconds. */
  public void probed(int token, ProbeResult result, long took, long now) {
    if (observer.probed(token, result, Duration.ofNanos(took))) {
      pace.ended(took, now);
    }
  }

  /** Records that a probe of our own could not be run; from then on the engine's verdict counts. */
  public void probeImpossible(int token, String reason, long now) {
    if (observer.probeImpossible(token, reason)) {
      pace.impossible(now);
    }
  }

  /** Returns the last output of a health check that Paws ran; empty if there was none. */
  public String lastOutput() {
    Evidence probes = observer.record().probes().evidence();
    return probes.source() == Source.OWN_PROBE ? probes.output() : "";
  }

  /** Returns when the next probe of our own is due; empty if none is. */
  public Optional<Long> probeDue() {
    return rule().wantsProbe() ? pace.due() : Optional.empty();
  }

  /** Returns when the verdict changes merely because time passes; empty if it does not. */
  public Optional<Long> decisionDue() {
    return rule().decisionDue();
  }

  /**
   * Returns when the container must be looked at again for the verdict; empty if at no particular
   * time. It only counts as settled if it is seen running at the end of the settle time.
   */
  public Optional<Long> lookDue() {
    return rule().lookDue();
  }

  /** Returns whether the container has reached what is expected, as far as is known now. */
  public Verdict verdict(long now) {
    return rule().verdict(now);
  }

  private ReadinessRule rule() {
    return new ReadinessRule(expected, observer.record());
  }
}
