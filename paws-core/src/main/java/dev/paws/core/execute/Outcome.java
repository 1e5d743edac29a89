package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a run ended.
 *
 * @param end how it ended
 * @param failures why it failed; for {@code TIMED_OUT} one for each container that was not ready
 * @param warnings failures of optional containers
 * @param created what this run created and what still exists
 * @param ready when each container met its condition, from the start of the run
 * @param took how long it took altogether
 */
public record Outcome(
    End end,
    List<Failure> failures,
    List<Failure> warnings,
    Created created,
    Map<Instance, Duration> ready,
    Duration took) {
  public Outcome {
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
    ready = Map.copyOf(ready);
  }

  /** The ways in which a run ends. */
  public enum End {
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    CANCELLED
  }

  /** Returns this outcome with a duration that includes what came before the run. */
  public Outcome lasting(Duration whole) {
    return new Outcome(end, failures, warnings, created, ready, whole);
  }

  /** Returns this outcome with what an earlier run created added. */
  public Outcome after(Created earlier) {
    return new Outcome(end, failures, warnings, earlier.and(created), ready, took);
  }

  /** Returns this outcome as failed, because of what was found afterwards. */
  public Outcome failed(List<Failure> found) {
    return new Outcome(
        End.FAILED,
        Stream.concat(failures.stream(), found.stream()).toList(),
        warnings,
        created,
        ready,
        took);
  }

  public boolean succeeded() {
    return end == End.SUCCEEDED;
  }

  /** Returns whether the engine hangs, so that further calls would only take time. */
  public boolean engineHangs() {
    return failures.stream()
        .flatMap(failure -> failure.engine().stream())
        .anyMatch(EngineFailure.Silent.class::isInstance);
  }

  /**
   * Ids of containers and networks and names of volumes that a run created.
   *
   * @param inDoubt names of what it asked the engine to create without getting an answer
   */
  public record Created(
      List<String> containers, List<String> networks, List<String> volumes, List<String> inDoubt) {
    public Created {
      inDoubt = List.copyOf(inDoubt);
      containers = List.copyOf(containers);
      networks = List.copyOf(networks);
      volumes = List.copyOf(volumes);
    }

    Created and(Created more) {
      return new Created(
          both(containers, more.containers),
          both(networks, more.networks),
          both(volumes, more.volumes),
          both(inDoubt, more.inDoubt));
    }

    private static List<String> both(List<String> first, List<String> second) {
      return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
  }
}
