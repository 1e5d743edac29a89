package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ContainerHealth;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.reconcile.Instance;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code paws:status}: shows what exists. A container that the engine still calls starting, only
 * because its first probe is not due, is probed once here, so that the answer is about the service
 * and not about the engine's probe interval.
 */
public final class StatusRun {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Engine engine;
  private final RunEnvironment environment;

  public StatusRun(Engine engine, RunEnvironment environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /**
   * Returns the rows of the table.
   *
   * @param desired what the files define; empty if they cannot be read
   * @throws EngineException if the engine cannot show the environment
   */
  public List<ServiceStatus> run(String project, Optional<Desired> desired) {
    Observed observed = engine.observe(project);
    return rows(observed, desired, Map.of());
  }

  /**
   * Returns the rows of the table with what containers, volumes and images use. Nothing of that is
   * worth a failure: what the engine does not say in time is left out.
   *
   * @param desired what the files define; empty if they cannot be read
   * @throws EngineException if the engine cannot show the environment
   */
  public EnvironmentLook look(String project, Optional<Desired> desired) {
    Observed observed = engine.observe(project);
    UsageReadings usage = new UsageReadings(engine, environment, observed);
    usage.begin();
    List<ServiceStatus> rows = rows(observed, desired, Map.of());
    return usage.finish(rows);
  }

  /**
   * Returns the rows of the table; what the engine has not probed yet is probed now.
   *
   * @param ready when each container became ready in this run
   */
  List<ServiceStatus> rows(
      Observed observed, Optional<Desired> desired, Map<Instance, Duration> ready) {
    Set<String> healthy = probed(observed);
    return StatusRows.of(observed, desired, ready).stream()
        .map(
            row ->
                healthy.contains(row.container())
                    ? row.withHealth(ContainerState.Health.HEALTHY)
                    : row)
        .toList();
  }

  /**
   * Returns the names of the containers whose own check passes. Each is probed once, all in
   * parallel.
   */
  private Set<String> probed(Observed observed) {
    Set<String> open = new HashSet<>();
    Set<String> healthy = new HashSet<>();
    for (ObservedContainer container : observed.containers()) {
      Optional<HealthTiming> check = unanswered(container);
      if (check.isPresent()) {
        open.add(container.id());
        environment.submit(
            () -> {
              boolean passed = passes(container, check.get());
              environment.post(
                  () -> {
                    open.remove(container.id());
                    if (passed) {
                      healthy.add(container.name());
                    }
                  });
            });
      }
    }
    long until = environment.now() + PATIENCE.plusSeconds(1).toNanos();
    while (!open.isEmpty() && environment.now() < until) {
      environment.await(until).ifPresent(signal -> signal.handle());
    }
    return healthy;
  }

  private static Optional<HealthTiming> unanswered(ObservedContainer container) {
    boolean starting =
        container.state().isRunning()
            && container.state().health() == ContainerState.Health.STARTING;
    return starting ? ContainerHealth.of(container) : Optional.empty();
  }

  private boolean passes(ObservedContainer container, HealthTiming check) {
    Duration timeout = check.timeout().compareTo(PATIENCE) < 0 ? check.timeout() : PATIENCE;
    try {
      return engine.exec(container.id(), ExecSpec.of(check.command()), timeout).succeeded();
    } catch (EngineException e) {
      return false; // stopped meanwhile: the engine's word stands
    }
  }
}
