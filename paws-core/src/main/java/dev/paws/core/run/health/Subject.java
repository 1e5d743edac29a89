package dev.paws.core.run.health;

import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ContainerHealth;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.EnvironmentVariable;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.model.mapping.ServiceRoles;
import dev.paws.core.probe.ContainerRule;
import dev.paws.core.probe.EndpointRoute;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A container with its definition, either of which may be missing.
 *
 * @param definition empty if the files do not define its service or cannot be read
 */
record Subject(
    Instance instance,
    boolean several,
    Optional<ServiceDefinition> definition,
    Optional<DesiredService> desired,
    Optional<ObservedContainer> container,
    boolean awaitedToEnd) {

  /** Returns the containers of a project and the services without one, in the files' order. */
  static List<Subject> of(HealthRequest request, List<ObservedContainer> containers) {
    Map<String, ServiceDefinition> definitions = new HashMap<>();
    request.services().forEach(it -> definitions.put(it.name(), it));
    List<DesiredService> services = request.desired().map(Desired::services).orElse(List.of());
    Map<String, DesiredService> desired = new HashMap<>();
    services.forEach(it -> desired.put(it.name(), it));
    List<String> names =
        new ArrayList<>(request.services().stream().map(ServiceDefinition::name).toList());
    List<Instance> instances = new ArrayList<>();
    Map<Instance, ObservedContainer> found = new HashMap<>();
    for (ObservedContainer container : containers) {
      if (!Labels.isOneOff(container)) {
        Instance instance =
            Labels.instance(container).orElseGet(() -> new Instance(container.name(), 1));
        instances.add(instance);
        found.put(instance, container);
        if (!names.contains(instance.service())) {
          names.add(instance.service());
        }
      }
    }
    List<Subject> subjects = new ArrayList<>();
    for (String name : names) {
      List<Instance> own =
          new ArrayList<>(instances.stream().filter(it -> it.service().equals(name)).toList());
      int replicas = Optional.ofNullable(desired.get(name)).map(DesiredService::replicas).orElse(1);
      if (own.isEmpty() && replicas > 0) {
        own.add(new Instance(name, 1));
      }
      own.sort((one, other) -> Integer.compare(one.number(), other.number()));
      for (Instance instance : own) {
        subjects.add(
            new Subject(
                instance,
                own.size() > 1,
                Optional.ofNullable(definitions.get(name)),
                Optional.ofNullable(desired.get(name)),
                Optional.ofNullable(found.get(instance)),
                isAwaited(name, services)));
      }
    }
    return subjects;
  }

  private static boolean isAwaited(String service, List<DesiredService> services) {
    return services.stream()
        .flatMap(it -> it.dependencies().stream())
        .anyMatch(
            it ->
                it.service().equals(service)
                    && it.condition() == Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY);
  }

  String service() {
    return instance.service();
  }

  /** Returns the endpoints of its definition. */
  List<HealthEndpoint> endpoints() {
    return definition
        .flatMap(ServiceDefinition::healthCheck)
        .map(check -> check.endpoints())
        .orElse(List.of());
  }

  /** Returns the names by which others reach it. */
  Set<String> names() {
    return container
        .map(it -> EndpointRoute.names(service(), it))
        .orElseGet(() -> Set.of(service()));
  }

  /** Returns a TCP port that its definition declares, for endpoints that are only a path. */
  Optional<Integer> declaredPort() {
    return desired
        .map(it -> it.container().network())
        .flatMap(
            network ->
                network.ports().stream()
                    .filter(port -> port.protocol().equals("tcp"))
                    .map(port -> port.containerPort())
                    .findFirst()
                    .or(
                        () ->
                            network.exposed().stream()
                                .map(port -> port.replace("/tcp", ""))
                                .filter(port -> port.matches("\\d{1,5}"))
                                .map(Integer::valueOf)
                                .findFirst()));
  }

  /** Returns why no check can be run in it; empty if it runs, or has done its work. */
  Optional<String> problem() {
    return container.isEmpty()
        ? Optional.of(HealthPhrase.NOT_CREATED.text())
        : new ContainerRule(isServer(container.get())).problem(container.get().state());
  }

  private boolean isServer(ObservedContainer found) {
    String restart = desired.flatMap(it -> it.container().host().restart()).orElse("no");
    boolean kept = restart.equals("always") || restart.equals("unless-stopped");
    boolean serves =
        ContainerHealth.of(found).isPresent()
            || !endpoints().isEmpty()
            || desired.filter(it -> !it.container().network().ports().isEmpty()).isPresent()
            || !List.of(Role.AUXILIARY, Role.BACKEND, Role.FRONTEND).contains(role());
    return !awaitedToEnd && (kept || serves);
  }

  /** Returns the role that the files, a label or the image give it. */
  Role role() {
    return definition
        .map(ServiceDefinition::role)
        .or(() -> container.flatMap(it -> DocumentedValue.parse(Role.class, it.label(Labels.ROLE))))
        .orElseGet(
            () ->
                container
                    .map(
                        it ->
                            ServiceRoles.guess(it.image(), Optional.empty(), Optional.of(line(it)))
                                .role())
                    .orElse(Role.AUXILIARY));
  }

  /** Returns it as a possible member of a cluster. */
  ClusterNode node() {
    Map<String, String> environment = new HashMap<>();
    definition
        .map(ServiceDefinition::environmentVariables)
        .orElse(List.of())
        .forEach((EnvironmentVariable it) -> environment.put(it.key(), it.value()));
    container.ifPresent(
        it ->
            it.details()
                .config()
                .process()
                .environment()
                .forEach(
                    entry -> {
                      String[] parts = entry.split("=", 2);
                      environment.put(parts[0], parts.length > 1 ? parts[1] : "");
                    }));
    Optional<String> absent = problem();
    if (absent.isEmpty() && container.filter(it -> it.state().isRunning()).isEmpty()) {
      absent = Optional.of(HealthPhrase.COMPLETED.text());
    }
    return new ClusterNode(
        service(),
        container.map(ObservedContainer::name).orElse(""),
        role(),
        container
            .map(Subject::image)
            .or(() -> definition.map(it -> it.container().image()))
            .orElse(""),
        container.map(Subject::line).orElse(List.of()),
        environment,
        names(),
        endpoints().stream().map(HealthEndpoint::url).toList(),
        absent);
  }

  /** Returns the image; without the project's name, which begins that of a built one. */
  private static String image(ObservedContainer container) {
    String prefix = container.label(Labels.PROJECT) + "-";
    return prefix.length() > 1 && container.image().startsWith(prefix)
        ? container.image().substring(prefix.length())
        : container.image();
  }

  private static List<String> line(ObservedContainer container) {
    List<String> line = new ArrayList<>(container.details().config().process().entrypoint());
    line.addAll(container.details().config().process().command());
    return line;
  }
}
