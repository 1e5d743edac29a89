package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one run knows of each container in its plan. */
final class InstanceRuns {
  private final Map<Instance, InstanceRun> runs = new LinkedHashMap<>();

  /** One container in one run. */
  static final class InstanceRun {
    private boolean optional;
    private boolean givenUp;
    private Optional<Long> started = Optional.empty();
    private Optional<Duration> ready = Optional.empty();

    /** Returns when this run started it, in monotonic nanoseconds; empty if it did not. */
    Optional<Long> started() {
      return started;
    }

    void startedAt(long at) {
      started = Optional.of(at);
    }

    void readyAfter(Duration sinceBegin) {
      ready = Optional.of(sinceBegin);
    }
  }

  InstanceRuns(Plan plan) {
    for (Step step : plan.steps()) {
      StepSubject.instance(step).ifPresent(this::of);
      if (step.operation() instanceof Operation.AwaitContainer await && !await.required()) {
        of(await.instance()).optional = true;
      }
    }
  }

  InstanceRun of(Instance instance) {
    return runs.computeIfAbsent(instance, key -> new InstanceRun());
  }

  /** Returns whether the run goes on if this container fails. */
  boolean isOptional(Optional<Instance> instance) {
    return instance.filter(it -> of(it).optional).isPresent();
  }

  /** Skips all further steps for this container. */
  void giveUp(Instance instance) {
    of(instance).givenUp = true;
  }

  boolean isGivenUp(Step step) {
    return StepSubject.instance(step).filter(it -> of(it).givenUp).isPresent();
  }

  /**
   * Returns when each container met its condition, from the start of the run; the others are
   * missing.
   */
  Map<Instance, Duration> ready() {
    Map<Instance, Duration> ready = new LinkedHashMap<>();
    runs.forEach((instance, run) -> run.ready.ifPresent(at -> ready.put(instance, at)));
    return ready;
  }
}
