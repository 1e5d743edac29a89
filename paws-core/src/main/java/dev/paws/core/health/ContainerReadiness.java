package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ExecResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One container on its way to its goal. Facts are told to it with the time they were seen
 * (monotonic nanoseconds); it is asked for its verdict and for when to probe and to ask again. Used
 * by one thread.
 *
 * <p>What the engine shows is the truth; events only say that there is something new to look at
 * ({@link #doubt}). Health follows the engine's rule (Dockerfile reference, HEALTHCHECK): one
 * passed check makes a container healthy, also within the start period. Our own probes can only
 * make it healthy; unhealthy is the engine's word, or, where the engine never probes, that of a
 * check which failed for as long as the engine's rule allows.
 */
public final class ContainerReadiness {
  private static final int CANNOT_EXECUTE = 126;
  private static final int COMMAND_NOT_FOUND = 127;
  private static final int UNKNOWN = -1;

  private final AwaitCondition goal;
  private final RestartPolicy policy;
  private final ReadinessSettings settings;
  private final ProbePace pace;
  private Optional<HealthTiming> health;

  private Phase phase = Phase.NOT_STARTED;
  private boolean doubtful;
  private long seenAt = Long.MIN_VALUE;
  private long startedAt;
  private long notBefore = Long.MIN_VALUE;
  private Optional<Instant> engineStart = Optional.empty();
  private int restartsBefore = UNKNOWN;
  private int deaths;
  private long firstDeathAt = Long.MIN_VALUE;
  private long hopeUntil = Long.MIN_VALUE;
  private String lastExit = "";
  private int exitCode;
  private ContainerState.Health engineHealth = ContainerState.Health.NONE;
  private int run;
  private boolean probePassed;
  private int failedProbes;
  private String lastOutput = "";
  private String noProbes = "";

  private enum Phase {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    RESTARTING,
    ENDED
  }

  /**
   * A watch over a container about which nothing is known yet.
   *
   * @param health the check to probe with, for a goal that is reached by a health check
   * @param policy whether the engine restarts it when it dies
   */
  public ContainerReadiness(
      AwaitCondition goal,
      Optional<HealthTiming> health,
      RestartPolicy policy,
      ReadinessSettings settings) {
    this.goal = goal;
    this.health = health;
    this.policy = policy;
    this.settings = settings;
    this.pace = new ProbePace(settings);
  }

  /** Tells the check to probe with, where it became known only later. */
  public void check(HealthTiming check) {
    health = Optional.of(check);
  }

  /**
   * Tells that this run has started it.
   *
   * @param isNew whether it was never started before
   */
  public void started(long at, boolean isNew, long now) {
    notBefore = at;
    if (isNew) {
      restartsBefore = 0;
    }
    begin(at, now);
  }

  /** Tells that something has happened to it, so that its state is not known until it is seen. */
  public void doubt() {
    doubtful = true;
  }

  /**
   * Tells the container's whole state as the engine shows it.
   *
   * @param age how long its process runs by the engine's account; meaningless where none does
   */
  public void seen(ContainerState state, long age, long now) {
    doubtful = false;
    seenAt = now;
    if (restartsBefore == UNKNOWN) {
      boolean justDied = state.status() == ContainerState.Status.RESTARTING;
      restartsBefore = Math.max(0, state.restartCount() - (justDied ? 1 : 0));
    }
    int restarts = state.restartCount() - restartsBefore;
    switch (state.status()) {
      case RUNNING, PAUSED -> {
        died(restarts, now);
        running(state, age, now);
      }
      case RESTARTING -> ended(state, Phase.RESTARTING, restarts, now);
      case EXITED, DEAD, REMOVING -> ended(state, Phase.ENDED, restarts + 1, now);
      case CREATED -> phase = Phase.NOT_STARTED;
    }
  }

  private void running(ContainerState state, long age, long now) {
    boolean another =
        state.startedAt().isPresent()
            && engineStart.isPresent()
            && !state.startedAt().equals(engineStart);
    if (!isRunning() || another) {
      begin(Math.max(notBefore, now - age), now);
    }
    engineStart = state.startedAt();
    // Only of a process that runs: of one that has ended Docker says "unhealthy".
    engineHealth = state.health();
    phase = state.status() == ContainerState.Status.PAUSED ? Phase.PAUSED : Phase.RUNNING;
  }

  private void begin(long at, long now) {
    phase = Phase.RUNNING;
    startedAt = at;
    engineStart = Optional.empty();
    engineHealth = ContainerState.Health.NONE;
    run++;
    probePassed = false;
    failedProbes = 0;
    pace.begin(at, now);
  }

  private void ended(ContainerState state, Phase how, int knownDeaths, long now) {
    phase = how;
    notBefore = now;
    died(knownDeaths, now);
    exitCode = state.exitCode();
    lastExit =
        "exit code "
            + exitCode
            + (state.oomKilled() ? ", out of memory" : "")
            + (state.error().isEmpty() ? "" : ", " + state.error());
    probePassed = false;
  }

  private void died(int knownDeaths, long now) {
    if (knownDeaths > 0 && deaths == 0) {
      firstDeathAt = now;
    }
    deaths = Math.max(deaths, knownDeaths);
  }

  /** Whether it ends again and again, so that it may never stay. */
  public boolean keepsDying() {
    return deaths >= settings.deathsOfALoop();
  }

  /** Tells that something else is still to come up, which may be what it needs. */
  public void mayRecover(long now) {
    hopeUntil = now;
  }

  /**
   * Tells that a probe of our own has been sent off.
   *
   * @return a token for {@link #probed}: a probe of an earlier process says nothing about this one
   */
  public int probeSent() {
    pace.sent();
    return run;
  }

  /** Tells how a probe of our own ended, and how long it took. */
  public void probed(int token, ExecResult result, long took, long now) {
    if (token != run || !isRunning()) {
      return;
    }
    noProbes = "";
    lastOutput = result.output();
    if (result.succeeded()) {
      probePassed = true;
    } else {
      failedProbes++;
    }
    pace.ended(took, now);
  }

  /** Tells that a probe of our own could not be run at all; the engine's verdict is waited for. */
  public void probeImpossible(int token, String reason, long now) {
    if (token == run) {
      noProbes = reason;
      pace.impossible(now);
    }
  }

  /** The last output of a probe of our own. */
  public String lastOutput() {
    return lastOutput;
  }

  /** When the next probe of our own is due; empty: none is. */
  public Optional<Long> probeDue() {
    boolean useful =
        goal.byHealthCheck() && health.isPresent() && phase == Phase.RUNNING && !probePassed;
    return useful ? pace.due() : Optional.empty();
  }

  /** When the verdict changes by the mere passing of time; empty: not without news. */
  public Optional<Long> decisionDue() {
    return loopDue().or(this::healthDue);
  }

  /** A policy that names a number of restarts ends by itself. */
  private Optional<Long> loopDue() {
    boolean waits = phase == Phase.RUNNING || phase == Phase.RESTARTING;
    return waits && keepsDying() && policy.limit() == 0 && !doubtful
        ? Optional.of(Math.max(firstDeathAt, hopeUntil) + settings.loopPatience().toNanos())
        : Optional.empty();
  }

  private Optional<Long> healthDue() {
    if (!goal.byHealthCheck() || phase != Phase.RUNNING || doubtful || settings.engineProbes()) {
      return Optional.empty();
    }
    return health
        .filter(check -> failedProbes >= check.retries())
        .map(check -> startedAt + check.patience().toNanos());
  }

  /**
   * When the container has to be looked at again for the verdict; empty: no time in particular.
   * That it has settled is only believed when it is seen running at the end of its time.
   */
  public Optional<Long> lookDue() {
    return goal == AwaitCondition.SETTLED && phase == Phase.RUNNING
        ? Optional.of(startedAt + settings.settle().toNanos())
        : Optional.empty();
  }

  /** Whether the goal is reached, as far as is known at this time. */
  public Verdict verdict(long now) {
    if (goal == AwaitCondition.STARTED && phase != Phase.NOT_STARTED) {
      return new Verdict.Ready("started");
    }
    if (doubtful) {
      return waiting("something happened to it, looking what");
    }
    return switch (phase) {
      case NOT_STARTED -> waiting("not started");
      case PAUSED -> waiting("paused");
      case ENDED -> afterEnd();
      case RESTARTING -> whileRestarting(now);
      case RUNNING -> {
        Verdict running = whileRunning(now);
        yield running instanceof Verdict.Waiting && isLoop(now) ? crashLoop(now) : running;
      }
    };
  }

  private Verdict afterEnd() {
    if (exitCode != 0 || goal == AwaitCondition.HEALTHY) {
      return cannotRun().orElseGet(this::exited);
    }
    return policy.afterSuccess() && goal != AwaitCondition.COMPLETED
        ? new Verdict.Failed("was stopped by somebody else (" + lastExit + ")")
        : new Verdict.Ready("completed");
  }

  private Verdict exited() {
    return new Verdict.Failed(
        "exited with "
            + lastExit.replaceFirst("^exit ", "")
            + (goal.byHealthCheck() ? " before it was healthy" : ""));
  }

  private Verdict whileRestarting(long now) {
    if (exitCode == 0 && goal == AwaitCondition.COMPLETED) {
      return new Verdict.Ready("completed");
    }
    return cannotRun()
        .orElseGet(() -> isLoop(now) ? crashLoop(now) : waiting("restarting after " + lastExit));
  }

  private Optional<Verdict> cannotRun() {
    return exitCode == CANNOT_EXECUTE || exitCode == COMMAND_NOT_FOUND
        ? Optional.of(new Verdict.Failed("its command cannot be run (" + lastExit + ")"))
        : Optional.empty();
  }

  /** How often the engine tries again is the user's choice; only time shows that it is in vain. */
  private boolean isLoop(long now) {
    return loopDue().filter(due -> now >= due).isPresent();
  }

  private Verdict crashLoop(long now) {
    return new Verdict.Failed(
        "crash loop: ended "
            + deaths
            + " times within "
            + Duration.ofNanos(now - firstDeathAt).toSeconds()
            + " s"
            + (lastExit.isEmpty() ? "" : ", last with " + lastExit));
  }

  private Verdict whileRunning(long now) {
    return switch (goal) {
      case HEALTHY, HEALTHY_OR_COMPLETED -> healthy(now);
      case SETTLED ->
          seenAt >= startedAt + settings.settle().toNanos()
              ? new Verdict.Ready("running")
              : waiting("running, settling");
      case STARTED, COMPLETED -> waiting("running, must exit with 0");
    };
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
    if (healthDue().filter(due -> now >= due).isPresent()) {
      return new Verdict.Failed("unhealthy: its check failed " + failedProbes + " times");
    }
    if (!noProbes.isEmpty()) {
      return waiting("starting, its check cannot be run: " + noProbes);
    }
    return waiting(
        failedProbes == 0 ? "starting" : "starting, its check failed " + failedProbes + " times");
  }

  private boolean isRunning() {
    return phase == Phase.RUNNING || phase == Phase.PAUSED;
  }

  private static Verdict waiting(String reason) {
    return new Verdict.Waiting(reason);
  }
}
