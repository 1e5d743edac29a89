package dev.paws.core.preflight;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.reconcile.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of the checks: the desired state, the facts, and the findings so far. */
final class PreflightContext {
  static final String PROJECT_LABEL = "com.docker.compose.project";
  private static final String ONE_OFF_LABEL = "com.docker.compose.oneoff";
  static final String SERVICE_LABEL = "com.docker.compose.service";

  private final Desired desired;
  private final PreflightFacts facts;
  private final PreflightOptions options;
  private final List<DesiredService> services;
  private final List<Finding> findings = new ArrayList<>();

  PreflightContext(Desired desired, PreflightFacts facts, PreflightOptions options) {
    this.desired = desired;
    this.facts = facts;
    this.options = options;
    this.services = services(desired, options);
  }

  Desired desired() {
    return desired;
  }

  /** Returns the networks that this run needs: all, or those that the selected services join. */
  List<DesiredNetwork> networks() {
    if (options.services().isEmpty()) {
      return desired.networks();
    }
    Set<String> used =
        services.stream().flatMap(it -> it.networks().stream()).collect(Collectors.toSet());
    return desired.networks().stream().filter(it -> used.contains(it.key())).toList();
  }

  /**
   * Returns the named volumes that this run needs: all, or those that the selected services mount.
   */
  List<DesiredVolume> volumes() {
    if (options.services().isEmpty()) {
      return desired.volumes();
    }
    Set<String> used =
        services.stream().flatMap(it -> it.volumes().stream()).collect(Collectors.toSet());
    return desired.volumes().stream().filter(it -> used.contains(it.key())).toList();
  }

  PreflightFacts facts() {
    return facts;
  }

  /** Returns whether the engine is Docker, whose refusals are known exactly. */
  boolean isDocker() {
    return facts.engine().kind() == EngineInfo.Kind.DOCKER;
  }

  PreflightOptions options() {
    return options;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Returns the selected services with at least one container, in the order of the files. */
  static List<DesiredService> services(Desired desired, PreflightOptions options) {
    Set<String> selected = new HashSet<>();
    for (DesiredService service : Selection.of(desired, options.services())) {
      selected.add(service.name());
    }
    List<DesiredService> services = new ArrayList<>();
    for (DesiredService service : desired.services()) {
      if (service.replicas() > 0 && selected.contains(service.name())) {
        services.add(service);
      }
    }
    return services;
  }

  /** Returns the services with at least one container in this run. */
  List<DesiredService> services() {
    return services;
  }

  void report(PreflightMessage message, Place place, Object... arguments) {
    findings.add(message.at(place.at(), place.path(), arguments));
  }

  /**
   * Returns a place in a service; the service's own position if the tree does not have the place.
   */
  Place place(DesiredService service, String... steps) {
    return known(desired.positions().of(path("services", service.name(), steps)), service.at());
  }

  /** Returns a place below a top-level network or volume. */
  Place place(String section, String key, Position at, String... steps) {
    return known(desired.positions().of(path(section, key, steps)), at);
  }

  /** Returns the item of a service's list that has the value under a key. */
  Place item(DesiredService service, String list, String key, String value) {
    return known(desired.positions().item(service.name(), list, key, value), service.at());
  }

  /** Returns whether a resource has the label of this project. */
  boolean isOurs(Map<String, String> labels) {
    return desired.project().equals(labels.get(PROJECT_LABEL));
  }

  /** Returns whether a container was created by {@code run}, so that no {@code up} replaces it. */
  static boolean isOneOff(ObservedContainer container) {
    return container.label(ONE_OFF_LABEL).equals("True");
  }

  /** Returns whether a container belongs to a service of the project and follows its definition. */
  boolean isOfOurServices(ObservedContainer container) {
    return isOurs(container.labels())
        && !isOneOff(container)
        && desired.service(container.label(SERVICE_LABEL)).isPresent();
  }

  private static Place known(Place place, Position otherwise) {
    return place.at().equals(Position.NONE) ? new Place(place.path(), otherwise) : place;
  }

  private static String[] path(String section, String key, String... steps) {
    String[] path = new String[steps.length + 2];
    path[0] = section;
    path[1] = key;
    System.arraycopy(steps, 0, path, 2, steps.length);
    return path;
  }
}
