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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    List<DesiredService> services = desired.isPresent() ? desired.get().services() : List.of();
    List<String> order = new ArrayList<>();
    for (DesiredService service : services) {
      order.add(service.name());
    }
    List<ServiceStatus> rows = new ArrayList<>();
    for (ObservedContainer container : observed.containers()) {
      if (!container.label(Labels.HELPER).isEmpty()) {
        continue;
      }
      Instance instance =
          Labels.instance(container).orElseGet(() -> new Instance(container.name(), 1));
      boolean wanted = desired.isEmpty() || order.contains(instance.service());
      rows.add(row(container, instance, Optional.ofNullable(ready.get(instance)), wanted));
    }
    Set<String> present = new HashSet<>();
    for (ServiceStatus row : rows) {
      present.add(row.service());
    }
    for (DesiredService service : services) {
      if (!present.contains(service.name()) && service.replicas() > 0) {
        rows.add(absent(service));
      }
    }
    rows.sort((one, other) -> compare(one, other, order));
    return rows;
  }

  private static int compare(ServiceStatus one, ServiceStatus other, List<String> order) {
    int byOrder = Integer.compare(place(one, order), place(other, order));
    int byService = byOrder != 0 ? byOrder : one.service().compareTo(other.service());
    int byNumber = byService != 0 ? byService : Integer.compare(one.number(), other.number());
    return byNumber != 0 ? byNumber : one.container().compareTo(other.container());
  }

  private static int place(ServiceStatus row, List<String> order) {
    int place = order.indexOf(row.service());
    return place < 0 ? order.size() : place;
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
                    Failure.found(
                        Optional.of(new Instance(row.service(), row.number())),
                        row.container(),
                        new FailureCause.EndedAgain(row.exitCode())))
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
