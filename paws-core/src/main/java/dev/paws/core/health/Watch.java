package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.reconcile.Goal;
import java.util.Optional;

/**
 * One container on its way to its goal. Facts are told to it with the time they were seen
 * (monotonic nanoseconds); it is asked for its verdict and for when to probe and to ask again. Used
 * by one thread.
 *
 * <p>Health follows the engine's rule (Dockerfile reference, HEALTHCHECK): one passed check makes a
 * container healthy, also within the start period. Our own probes can only make it healthy;
 * unhealthy is the engine's word, or, where the engine never probes, that of a check which failed
 * for as long as the engine's rule allows.
 */
public final class Watch {
  private static final double BACK_OFF = 1.3;
  private static final int CANNOT_EXECUTE = 126;
  private static final int COMMAND_NOT_FOUND = 127;

  private final Goal goal;
  private final Optional<HealthTiming> health;
  private final boolean restarts;
  private final WatchSettings settings;

  private boolean running;
  private boolean restarting;
  private long startedAt;
  private int deaths;
  private int exitCode;
  private boolean everDied;
  private ContainerState.Health engineHealth = ContainerState.Health.NONE;
  private boolean probePassed;
  private int failedProbes;
  private String lastOutput = "";
  private boolean probing;
  private long nextProbe;
  private long pause;

  /**
   * A watch over a container about which nothing is known yet.
   *
   * @param health the check to probe with, for {@code Goal.HEALTHY}
   * @param restarts whether the engine restarts it when it dies
   */
  public Watch(Goal goal, Optional<HealthTiming> health, boolean restarts, WatchSettings settings) {
    this.goal = goal;
    this.health = health;
    this.restarts = restarts;
    this.settings = settings;
  }

  /** Tells the container's whole state as the engine shows it. */
  public void seen(ContainerState state, long startedBefore, long now) {
    engineHealth = state.health();
    switch (state.status()) {
      case RUNNING, PAUSED -> {
        if (!running) {
          started(now - startedBefore, now);
        }
      }
      case RESTARTING -> {
        if (!restarting && (running || !everDied)) {
          died(state.exitCode());
        }
        restarting = true;
      }
      case EXITED, DEAD, REMOVING -> {
        if (running || !everDied || restarting) {
          died(state.exitCode());
        }
        restarting = false;
      }
      case CREATED -> running = false;
    }
  }

  /** Tells that its process was started. */
  public void started(long at, long now) {
    running = true;
    restarting = false;
    startedAt = at;
    probePassed = false;
    failedProbes = 0;
    pause = settings.firstProbe().toNanos();
    nextProbe = Math.max(now, at + pause);
  }

  /**
   * Tells that its process ended.
   *
   * <p>Whether the engine will restart it is not known yet; {@link #seen} tells.
   */
  public void died(int code) {
    if (running || !everDied) {
      deaths++;
    }
    everDied = true;
    running = false;
    restarting = restarts;
    exitCode = code;
    engineHealth = ContainerState.Health.NONE;
  }

  /** Tells the engine's verdict on its health. */
  public void engineSays(ContainerState.Health verdict) {
    engineHealth = verdict;
  }

  /** Tells that a probe of our own has been sent off. */
  public void probeSent() {
    probing = true;
  }

  /** Tells how a probe of our own ended, and how long it took. */
  public void probed(ExecResult result, long took, long now) {
    probing = false;
    if (!running) {
      return;
    }
    lastOutput = result.output();
    if (result.succeeded()) {
      probePassed = true;
    } else {
      failedProbes++;
    }
    // A probe that is slow is not run more often than it takes: two cores are soon busy with probes
    // alone.
    pause = Math.min((long) (pause * BACK_OFF), settings.slowestProbe().toNanos());
    nextProbe = now + Math.max(pause, took);
  }

  /** Tells that a probe of our own could not be run at all; the engine's verdict is waited for. */
  public void probeImpossible(long now) {
    probing = false;
    pause = settings.slowestProbe().toNanos();
    nextProbe = now + pause;
  }

  /** The last output of a probe of our own. */
  public String lastOutput() {
    return lastOutput;
  }

  /** When the next probe of our own is due; empty: none is. */
  public Optional<Long> probeDue() {
    boolean useful = goal == Goal.HEALTHY && health.isPresent() && running && !probing;
    return useful && !probePassed ? Optional.of(nextProbe) : Optional.empty();
  }

  /** When the verdict may change by the mere passing of time. */
  public Optional<Long> decisionDue() {
    if (!running) {
      return Optional.empty();
    }
    return switch (goal) {
      case SETTLED -> Optional.of(startedAt + settings.settle().toNanos());
      case HEALTHY ->
          settings.engineProbes()
              ? Optional.empty()
              : health.map(check -> startedAt + check.patience().toNanos());
      case STARTED, COMPLETED -> Optional.empty();
    };
  }

  /** Whether the goal is reached, as far as is known at this time. */
  public Verdict verdict(long now) {
    if (everDied && !running) {
      Optional<Verdict> ended = afterDeath();
      if (ended.isPresent()) {
        return ended.get();
      }
    }
    return switch (goal) {
      case STARTED -> running || everDied ? new Verdict.Ready("started") : waitingForStart();
      case HEALTHY -> healthy(now);
      case SETTLED -> settled(now);
      case COMPLETED -> new Verdict.Waiting(running ? "running, must exit with 0" : "not started");
    };
  }

  private Optional<Verdict> afterDeath() {
    boolean success = exitCode == 0;
    if (goal == Goal.STARTED) {
      return Optional.of(new Verdict.Ready("started"));
    }
    if (success && goal == Goal.COMPLETED) {
      return Optional.of(new Verdict.Ready("completed"));
    }
    if (success && goal == Goal.SETTLED && !restarting) {
      return Optional.of(new Verdict.Ready("completed"));
    }
    if (exitCode == CANNOT_EXECUTE || exitCode == COMMAND_NOT_FOUND) {
      return failed("its command cannot be run (exit code " + exitCode + ")");
    }
    if (!restarting) {
      return failed(
          "exited with code " + exitCode + (goal == Goal.HEALTHY ? " before it was healthy" : ""));
    }
    if (deaths >= settings.deathsOfALoop()) {
      return failed("crash loop: ended " + deaths + " times, last with exit code " + exitCode);
    }
    return Optional.empty();
  }

  private static Optional<Verdict> failed(String reason) {
    return Optional.of(new Verdict.Failed(reason));
  }

  private Verdict healthy(long now) {
    if (engineHealth == ContainerState.Health.HEALTHY) {
      return new Verdict.Ready("healthy");
    }
    if (probePassed) {
      return new Verdict.Ready("healthy (own probe)");
    }
    if (engineHealth == ContainerState.Health.UNHEALTHY) {
      return new Verdict.Failed("unhealthy");
    }
    if (!running) {
      return waitingForStart();
    }
    boolean overdue =
        health
            .filter(check -> failedProbes >= check.retries())
            .filter(check -> now - startedAt >= check.patience().toNanos())
            .isPresent();
    if (overdue && !settings.engineProbes()) {
      return new Verdict.Failed("unhealthy: its check failed " + failedProbes + " times");
    }
    return new Verdict.Waiting(
        failedProbes == 0 ? "starting" : "starting, its check failed " + failedProbes + " times");
  }

  private Verdict settled(long now) {
    if (!running) {
      return waitingForStart();
    }
    return now - startedAt >= settings.settle().toNanos()
        ? new Verdict.Ready("running")
        : new Verdict.Waiting("running, settling");
  }

  private Verdict waitingForStart() {
    return new Verdict.Waiting(
        restarting ? "restarting after exit code " + exitCode : "not started");
  }
}
