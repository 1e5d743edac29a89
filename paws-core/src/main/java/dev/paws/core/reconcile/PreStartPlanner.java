package dev.paws.core.reconcile;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.PreStart;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans the containers that run before a service starts (Compose specification,
 * services.pre_start): after the service's container is created and its dependencies are met, once
 * for the service unless a replica runs already and stays, or once for each replica.
 */
final class PreStartPlanner {
  private final PlanBuilder plan;
  private final String project;
  private final Map<String, String> projectLabels;

  /** The steps that run what comes before all replicas, by service. */
  private final Map<String, Integer> once = new HashMap<>();

  PreStartPlanner(PlanBuilder plan, String project, Map<String, String> projectLabels) {
    this.plan = plan;
    this.project = project;
    this.projectLabels = projectLabels;
  }

  /**
   * Adds the steps before an instance's start.
   *
   * @param replicas what is decided for all instances of the service
   * @param name the name of the instance's container
   * @param after what the start waits for
   * @return what the start waits for now
   */
  Set<Integer> plan(
      DesiredService service,
      Decided one,
      List<Decided> replicas,
      String name,
      Set<Integer> after) {
    if (service.preStart().isEmpty() || one.decision() instanceof Decision.Restart) {
      return after;
    }
    Set<Integer> all = new TreeSet<>(after);
    Optional.ofNullable(once.get(service.name())).ifPresent(all::add);
    boolean first =
        !once.containsKey(service.name())
            && replicas.stream().noneMatch(PreStartPlanner::keepsRunning);
    List<ContainerSpec> containers = new ArrayList<>();
    for (int i = 0; i < service.preStart().size(); i++) {
      PreStart step = service.preStart().get(i);
      if (step.perReplica() || first) {
        containers.add(container(service, step, name, i + 1));
      }
    }
    if (!containers.isEmpty()) {
      int step =
          plan.add(
              new Operation.RunBeforeStart(one.instance(), name, containers),
              one.decision().cause(),
              all);
      all.add(step);
      if (first) {
        once.put(service.name(), step);
      }
    }
    return all;
  }

  private static boolean keepsRunning(Decided replica) {
    return replica.decision() instanceof Decision.Keep
        || replica.decision() instanceof Decision.Unpause
        || replica.decision() instanceof Decision.Restart;
  }

  private ContainerSpec container(DesiredService service, PreStart step, String name, int number) {
    ContainerSpec own = service.container();
    Map<String, String> labels = new LinkedHashMap<>(projectLabels);
    labels.put(Labels.PROJECT, project);
    labels.put(Labels.SERVICE, service.name());
    labels.put(Labels.ONE_OFF, "True");
    labels.put(Labels.HELPER, Labels.BEFORE_START);
    return new ContainerSpec(
        name + "-pre_start-" + number,
        step.image().orElse(own.image()),
        own.platform(),
        labels,
        process(own.process(), step),
        Optional.of(NO_CHECK),
        network(own.network()),
        List.of(),
        List.of(),
        own.resources(),
        new SecuritySpec(
            step.exec().privileged() || own.security().privileged(),
            false,
            own.security().capAdd(),
            own.security().capDrop(),
            own.security().securityOptions()),
        host(own.host(), name));
  }

  private static final HealthSpec NO_CHECK =
      new HealthSpec(
          List.of("NONE"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static ProcessSpec process(ProcessSpec own, PreStart step) {
    Map<String, String> environment = new LinkedHashMap<>(own.environment());
    environment.putAll(step.exec().environment());
    return new ProcessSpec(
        Optional.empty(),
        step.exec().command().isEmpty() ? Optional.empty() : Optional.of(step.exec().command()),
        environment,
        step.exec().workingDirectory().or(own::workingDirectory),
        step.exec().user().or(own::user),
        own.groups(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The service's networks, without what only one container can have: addresses and names. */
  private static NetworkingSpec network(NetworkingSpec own) {
    return new NetworkingSpec(
        own.mode(),
        own.endpoints().stream()
            .map(
                end ->
                    new NetworkingSpec.Endpoint(
                        end.network(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Map.of()))
            .toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        own.mode().filter(it -> it.startsWith(References.PREFIX)).isPresent()
            ? List.of()
            : own.extraHosts(),
        own.dns(),
        own.dnsSearch(),
        own.dnsOptions(),
        List.of());
  }

  /** The volumes of the service's container come with it. */
  private static HostSpec host(HostSpec own, String name) {
    return new HostSpec(
        Optional.empty(),
        own.logging(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        own.userns(),
        Optional.empty(),
        own.cgroupParent(),
        own.runtime(),
        own.isolation(),
        Map.of(),
        List.of(name),
        Map.of());
  }
}
