package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Step;
import java.util.List;
import java.util.Optional;

/**
 * Why a run failed, or what went wrong on its way.
 *
 * @param instance the container that it is about; empty if it is about none
 * @param name the container's name, or what else the step was about
 * @param lastProbe the last output of its health check; empty if there is none
 * @param lastLines its last log lines; empty if there are none
 * @param unreadLog why its log could not be read; empty if it was read or not asked for
 */
public record Failure(
    Optional<Instance> instance,
    String name,
    FailureCause cause,
    String lastProbe,
    List<String> lastLines,
    Optional<EngineFailure> unreadLog) {
  public Failure {
    lastLines = List.copyOf(lastLines);
  }

  /** Returns the failure of a step of which no more is known than its cause. */
  static Failure of(Step step, FailureCause cause, String lastProbe) {
    return new Failure(
        StepSubject.instance(step),
        StepSubject.name(step),
        cause,
        lastProbe,
        List.of(),
        Optional.empty());
  }

  /** Returns this with what the engine knows of the container. */
  Failure explained(String probe, List<String> lines) {
    return new Failure(instance, name, cause, probe, lines, Optional.empty());
  }

  /** Returns this with the reason why the container's log could not be read. */
  Failure withoutLog(EngineFailure problem) {
    return new Failure(instance, name, cause, lastProbe, List.of(), Optional.of(problem));
  }

  /** Returns the engine's failure; empty if it was not the engine that failed. */
  public Optional<EngineFailure> engine() {
    return cause instanceof FailureCause.EngineFailed failed
        ? Optional.of(failed.failure())
        : Optional.empty();
  }

  /** Returns the reason in words, on one line. */
  public String reason() {
    return FailureText.reason(this);
  }

  /** Returns what happened in words, on several lines. */
  public String text() {
    return FailureText.of(this);
  }
}
