package dev.paws.core.history;

import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.ForwardingRunListener;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.health.Observation;
import dev.paws.core.health.Source;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Listens to a run of {@code up} and keeps what it saw in memory; nothing is masked or written
 * before the run has ended. Used by the coordinator's thread, then by the one that asks.
 */
public final class RunRecord extends ForwardingRunListener {
  /** Results of a run that never ends would fill the memory. */
  private static final int MOST = 20_000;

  private final Supplier<Instant> clock;
  private final Instant startedAt;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<Step, Instant> begun = new HashMap<>();
  private final List<TimedStep> steps = new ArrayList<>();

  /** An observation of a service. */
  private record Seen(String service, Observation observation) {}

  /**
   * Begins a record.
   *
   * @param display hears everything too
   * @param clock the time of day
   */
  public RunRecord(RunListener display, Supplier<Instant> clock) {
    super(display);
    this.clock = clock;
    this.startedAt = clock.get();
  }

  @Override
  public void observed(Instance instance, Observation observation) {
    if (isResult(observation) && seen.size() < MOST) {
      seen.add(new Seen(instance.service(), observation));
    }
    super.observed(instance, observation);
  }

  /** That the engine knows nothing, or that a job has completed, is no result of a check. */
  private static boolean isResult(Observation observation) {
    boolean silent = observation.exitCode().isEmpty() && observation.problem().isEmpty();
    boolean completed =
        observation.source() == Source.EXIT && observation.exitCode().equals(Optional.of(0));
    return !completed && !(silent && observation.status() == HealthCheckResult.Status.UNKNOWN);
  }

  @Override
  public void stepStarted(Step step) {
    begun.put(step, clock.get());
    super.stepStarted(step);
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<FailureCause> failure) {
    Instant began = begun.remove(step);
    if (began != null) {
      steps.add(
          new TimedStep(
              step.id(),
              StepKind.of(step.operation()),
              step.operation().text(),
              step.operation() instanceof Operation.OnContainer on ? on.instance().service() : "",
              step.after(),
              Duration.between(startedAt, began),
              Duration.between(startedAt, clock.get())));
    }
    super.stepEnded(step, took, failure);
  }

  /**
   * Returns the results of all checks that were seen, oldest first.
   *
   * @param mask masks secrets
   */
  public List<HistoryEntry> results(String environment, ResultIds ids, UnaryOperator<String> mask) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (Seen one : seen) {
      HealthCheckResult result = result(one.service(), one.observation(), ids);
      entries.add(new HistoryEntry.Check(environment, ResultText.of(result, mask)));
    }
    return entries;
  }

  private static HealthCheckResult result(String service, Observation seen, ResultIds ids) {
    boolean own = seen.source() == Source.OWN_PROBE;
    return new HealthCheckResult(
        ids.next(seen.at()),
        service,
        seen.at(),
        seen.status(),
        new HealthCheckResult.Details(
            seen.exitCode(),
            ResultText.present(seen.output()),
            seen.took().map(Duration::toMillis),
            ResultText.present(seen.problem())),
        new HealthCheckResult.Metadata(
            own
                ? HealthCheckResult.CheckType.SCRIPT
                : HealthCheckResult.CheckType.DOCKER_HEALTHCHECK,
            own
                ? HealthCheckResult.TriggeredBy.AUTOMATED_SCRIPT
                : HealthCheckResult.TriggeredBy.DOCKER));
  }

  /** Returns the run, after it has ended. */
  public EnvironmentStart start(String environment, ResultIds ids, Outcome outcome) {
    Map<String, Duration> ready = new TreeMap<>();
    outcome
        .ready()
        .forEach(
            (instance, took) ->
                ready.merge(instance.service(), took, (a, b) -> a.compareTo(b) < 0 ? b : a));
    return new EnvironmentStart(
        ids.next(startedAt),
        environment,
        startedAt,
        outcome.end().name().toLowerCase(Locale.ROOT),
        outcome.took(),
        ready,
        steps);
  }
}
