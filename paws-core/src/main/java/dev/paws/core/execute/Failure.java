package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Step;
import java.util.List;
import java.util.Optional;

/**
 * Why a run failed, or what else went wrong in it.
 *
 * @param instance the container that failed; empty if it was no container
 * @param name the container's name, or what else the step worked on
 * @param lastProbe the last output of its health check; empty if there is none
 * @param lastLines its last log lines; empty if there are none
 * @param unreadLog why its log could not be read; empty if it was read or was not needed
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

  /** Returns the failure of a step of which only the cause is known. */
  static Failure of(Step step, FailureCause cause, String lastProbe) {
    return new Failure(
        StepSubject.instance(step),
        StepSubject.name(step),
        cause,
        lastProbe,
        List.of(),
        Optional.empty());
  }

  /** Returns a failure that was found after the run's last step. */
  public static Failure found(Optional<Instance> instance, String name, FailureCause cause) {
    return new Failure(instance, name, cause, "", List.of(), Optional.empty());
  }

  /** Returns this failure with what the engine knows of the container. */
  Failure explained(String probe, List<String> lines) {
    return new Failure(instance, name, cause, probe, lines, Optional.empty());
  }

  /** Returns this failure with the reason why the container's log could not be read. */
  Failure withoutLog(EngineFailure problem) {
    return new Failure(instance, name, cause, lastProbe, List.of(), Optional.of(problem));
  }

  /** Returns the engine's failure; empty if the cause lies elsewhere. */
  public Optional<EngineFailure> engine() {
    return cause instanceof FailureCause.EngineFailed failed
        ? Optional.of(failed.failure())
        : Optional.empty();
  }
}
