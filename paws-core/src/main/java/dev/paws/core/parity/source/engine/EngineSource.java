package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.model.mapping.ServiceRoles;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.SecretFinder;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The containers of a project in an engine as an environment to compare. */
public final class EngineSource {
  private static final String SERVICE = "com.docker.compose.service";

  private EngineSource() {}

  /**
   * What runs of a project.
   *
   * @throws EngineException where the engine cannot show it
   */
  public static SourceResult read(String name, Engine engine, String project) {
    Observed observed = engine.observe(project);
    String location = engine.info().title();
    if (observed.containers().isEmpty()) {
      return new SourceResult(
          Optional.empty(),
          List.of(ParityMessage.NOTHING_RUNS.at(Position.NONE, "", project, location)));
    }
    ParityEnvironment environment =
        of(
            name,
            ParityPhrase.PROJECT_IN.text(project, location),
            project,
            observed,
            images(engine, observed));
    return new SourceResult(Optional.of(environment), List.of());
  }

  /** The images of what was observed, by id; those that are gone are missing. */
  public static Map<String, ImageDetails> images(Engine engine, Observed observed) {
    Map<String, ImageDetails> images = new HashMap<>();
    for (ObservedContainer container : observed.containers()) {
      String id = container.imageId();
      if (!id.isEmpty() && !images.containsKey(id)) {
        engine.image(id).ifPresent(image -> images.put(id, image));
      }
    }
    return images;
  }

  /**
   * What was observed as an environment.
   *
   * @param images by id
   */
  public static ParityEnvironment of(
      String name,
      String location,
      String project,
      Observed observed,
      Map<String, ImageDetails> images) {
    EngineNames names = new EngineNames(project, observed);
    Map<String, List<ObservedContainer>> services = new TreeMap<>();
    for (ObservedContainer container : observed.containers()) {
      if (!container.label("com.docker.compose.oneoff").equalsIgnoreCase("true")) {
        String service =
            container.label(SERVICE).isEmpty() ? container.name() : container.label(SERVICE);
        services.computeIfAbsent(service, key -> new ArrayList<>()).add(container);
      }
    }
    List<ParityService> found = new ArrayList<>();
    services.forEach(
        (service, containers) -> found.add(service(service, containers, names, images)));
    List<ParityResource> networks =
        observed.networks().stream()
            .map(network -> network(names.network(network.name()), network))
            .toList();
    List<ParityResource> volumes =
        observed.volumes().stream()
            .map(it -> resource(names.volume(it.name()), it.driver(), it.labels()))
            .toList();
    return new ParityEnvironment(
        name, SourceKind.ENGINE, location, found, volumes, networks, secrets(observed));
  }

  private static ParityService service(
      String name,
      List<ObservedContainer> containers,
      EngineNames names,
      Map<String, ImageDetails> images) {
    List<SortedMap<String, Fact>> all = new ArrayList<>();
    List<Location> where = new ArrayList<>();
    for (ObservedContainer container : containers) {
      List<Location> place =
          List.of(new Location(Position.NONE, ParityPhrase.CONTAINER.text(container.name())));
      where.addAll(place);
      Optional<ImageDetails> image = Optional.ofNullable(images.get(container.imageId()));
      all.add(new ContainerFacts(container, image, new ContainerFactCollector(place)).facts(names));
    }
    SortedMap<String, Fact> facts = ReplicaFacts.merged(all);
    facts.put(
        FieldPaths.INSTANCES,
        Fact.of(
            FieldPaths.INSTANCES,
            Normal.amount(containers.size()),
            String.valueOf(containers.size()),
            where));
    ServiceRoles roles = roles(containers.get(0));
    return new ParityService(name, roles.type(), roles.role(), containers.size(), facts, where);
  }

  /** Returns type and role, from the label of Paws or else from image and command. */
  private static ServiceRoles roles(ObservedContainer container) {
    ProcessConfig process = container.details().config().process();
    ServiceRoles guess =
        ServiceRoles.guess(
            container.image(), stated(process.entrypoint()), stated(process.command()));
    Optional<Role> role = DocumentedValue.parse(Role.class, container.label("dev.paws.role"));
    return role.isEmpty() || role.get() == guess.role()
        ? guess
        : new ServiceRoles(type(role.get()), role.get());
  }

  private static Optional<List<String>> stated(List<String> words) {
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  private static ServiceDefinition.Type type(Role role) {
    return switch (role) {
      case ETCD, PATRONI, REDIS, REDIS_SENTINEL -> ServiceDefinition.Type.INFRASTRUCTURE;
      case BACKEND, FRONTEND, AUXILIARY -> ServiceDefinition.Type.APPLICATION;
    };
  }

  private static ParityResource network(String name, ObservedNetwork network) {
    ParityResource resource = resource(name, network.driver(), network.labels());
    SortedMap<String, Fact> facts = new TreeMap<>(resource.facts());
    if (network.subnets().size() == 1) {
      String subnet = network.subnets().get(0);
      String path = ResourcePaths.IPAM_CONFIG + ".subnet";
      facts.put(
          path, Fact.of(path, Normal.text(subnet), subnet, resource.where()).withImplied(true));
    }
    return new ParityResource(name, facts, resource.where());
  }

  private static ParityResource resource(String name, String driver, Map<String, String> labels) {
    List<Location> where = List.of(new Location(Position.NONE, ParityPhrase.IN_ENGINE.text()));
    ContainerFactCollector sheet = new ContainerFactCollector(where);
    sheet.text(ResourcePaths.DRIVER, ValueForm.TEXT, driver);
    labels.forEach(
        (key, value) -> {
          if (!key.startsWith("com.docker.") && !key.startsWith("dev.paws.")) {
            sheet.text(ResourcePaths.RESOURCE_LABELS + key, ValueForm.TEXT, value);
          }
        });
    return new ParityResource(name, sheet.sheet().facts(), where);
  }

  private static SecretValues secrets(Observed observed) {
    SecretFinder found = new SecretFinder();
    Set<String> open = new HashSet<>();
    for (ObservedContainer container : observed.containers()) {
      ProcessConfig process = container.details().config().process();
      ContainerFacts.variables(process.environment()).forEach(found::named);
      container.labels().forEach(found::named);
      found.words(process.command());
      found.words(process.entrypoint());
      open.add(container.label(SERVICE));
    }
    return SecretValues.of(found.values(), open);
  }
}
