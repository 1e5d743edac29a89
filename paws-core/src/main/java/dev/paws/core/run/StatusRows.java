package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Labels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the status rows of a project, service by service, no matter who started it. */
public final class StatusRows {
  private StatusRows() {}

  /**
   * Returns the rows in the order of the files, then services that the files do not have, by name.
   *
   * @param desired what the files define; empty if they cannot be read
   * @param ready when each container became ready in this run
   */
  public static List<ServiceStatus> of(
      Observed observed, Optional<Desired> desired, Map<Instance, Duration> ready) {
    List<String> order =
        desired
            .map(known -> known.services().stream().map(DesiredService::name).toList())
            .orElse(List.of());
    List<ServiceStatus> rows = new ArrayList<>();
    for (ObservedContainer container : observed.containers()) {
      Instance instance =
          Labels.instance(container).orElseGet(() -> new Instance(container.name(), 1));
      boolean wanted = desired.isEmpty() || order.contains(instance.service());
      rows.add(row(container, instance, Optional.ofNullable(ready.get(instance)), wanted));
    }
    Set<String> present = rows.stream().map(ServiceStatus::service).collect(Collectors.toSet());
    desired.ifPresent(
        known ->
            known.services().stream()
                .filter(service -> !present.contains(service.name()) && service.replicas() > 0)
                .forEach(service -> rows.add(absent(service))));
    rows.sort(
        Comparator.<ServiceStatus>comparingInt(
                row -> order.contains(row.service()) ? order.indexOf(row.service()) : order.size())
            .thenComparing(ServiceStatus::service)
            .thenComparingInt(ServiceStatus::number)
            .thenComparing(ServiceStatus::container));
    return rows;
  }

  /**
   * Returns the rows after a successful run: what the run's own probe found healthy is healthy,
   * even if the engine's next probe is not due yet.
   */
  static List<ServiceStatus> confirmed(List<ServiceStatus> rows) {
    return rows.stream()
        .map(
            row ->
                row.readyAfter().isPresent() && row.health() == ContainerState.Health.STARTING
                    ? row.withHealth(ContainerState.Health.HEALTHY)
                    : row)
        .toList();
  }

  /** The outcome of a run; failed if a container that was ready has ended again by its end. */
  static Outcome checked(List<ServiceStatus> rows, Outcome outcome) {
    List<Failure> failures =
        rows.stream()
            .filter(row -> outcome.succeeded() && row.readyAfter().isPresent() && hasFailed(row))
            .map(
                row ->
                    new Failure(
                        Optional.of(new Instance(row.service(), row.number())),
                        row.container(),
                        new FailureCause.EndedAgain(row.exitCode()),
                        "",
                        List.of(),
                        Optional.empty()))
            .toList();
    return failures.isEmpty() ? outcome : outcome.failed(failures);
  }

  private static boolean hasFailed(ServiceStatus row) {
    return row.state()
        .filter(
            status ->
                status == ContainerState.Status.RESTARTING
                    || status == ContainerState.Status.DEAD
                    || (status == ContainerState.Status.EXITED && row.exitCode() != 0))
        .isPresent();
  }

  private static ServiceStatus row(
      ObservedContainer container, Instance instance, Optional<Duration> ready, boolean wanted) {
    return new ServiceStatus(
        instance.service(),
        instance.number(),
        container.name(),
        container.image(),
        Optional.of(container.state().status()),
        container.state().health(),
        container.state().exitCode(),
        container.ports(),
        ready,
        wanted);
  }

  private static ServiceStatus absent(DesiredService service) {
    return new ServiceStatus(
        service.name(),
        1,
        "",
        service.container().image(),
        Optional.empty(),
        ContainerState.Health.NONE,
        0,
        List.of(),
        Optional.empty(),
        true);
  }
}
