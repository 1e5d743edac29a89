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
 * @param end in which of the ways
 * @param failures why it failed; for {@code TIMED_OUT} one for each container that was not ready
 * @param warnings failures of what was optional
 * @param created what this run created and is there now
 * @param ready when each container reached its goal, since the run began
 * @param took how long it took in all
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

  /** The ways a run ends. */
  public enum End {
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    CANCELLED
  }

  /** The same run, with what came before it counted. */
  public Outcome lasting(Duration whole) {
    return new Outcome(end, failures, warnings, created, ready, whole);
  }

  /** The same run, with what an earlier one created. */
  public Outcome after(Created earlier) {
    return new Outcome(end, failures, warnings, earlier.and(created), ready, took);
  }

  /** The same run, failed for what was found after it. */
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

  /** Whether the engine hangs, so that asking it for anything more only takes time. */
  public boolean engineHangs() {
    return failures.stream()
        .flatMap(failure -> failure.engine().stream())
        .anyMatch(EngineFailure.Silent.class::isInstance);
  }

  /**
   * Ids of containers and networks and names of volumes that a run created.
   *
   * @param inDoubt names of what it asked for without hearing whether it was created
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
