package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.EnginePhrase;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an engine has and does not list. A faulty engine, or a proxy in front of it, may
 * answer a list with {@code []}, or leave something out; a teardown that believed it would report
 * success while containers run. So what is known by name is asked for by name.
 */
record UnlistedResources(Engine engine, String project) {

  /**
   * Returns the lists with what they lack: containers, networks and volumes under the names of the
   * definition, and containers that the networks show. Only what carries the project's label
   * counts.
   *
   * @param desired what should be there, if that is known
   * @throws EngineException if the engine fails
   */
  Observed addedTo(Observed listed, Optional<Desired> desired) {
    List<ObservedNetwork> networks = new ArrayList<>(listed.networks());
    List<ObservedVolume> volumes = new ArrayList<>(listed.volumes());
    desired.ifPresent(
        known -> {
          networks.addAll(missingNetworks(known, listed));
          volumes.addAll(missingVolumes(known, listed));
        });
    Set<String> names = new LinkedHashSet<>();
    desired.ifPresent(known -> names.addAll(missingContainers(known, listed)));
    names.addAll(attached(networks, listed));
    List<ObservedContainer> containers = new ArrayList<>(listed.containers());
    Set<String> ids = new HashSet<>();
    containers.forEach(container -> ids.add(container.id()));
    for (String name : names) {
      engine
          .container(name)
          .filter(container -> isOurs(container.labels()) && ids.add(container.id()))
          .ifPresent(containers::add);
    }
    containers.sort(Comparator.comparing(ObservedContainer::name));
    networks.sort(Comparator.comparing(ObservedNetwork::name));
    volumes.sort(Comparator.comparing(ObservedVolume::name));
    return new Observed(containers, networks, volumes);
  }

  /**
   * Checks that a list of everything has these containers, unless they are gone by now. What such a
   * list lacks is taken for nobody's.
   *
   * @throws EngineException if the list lacks a container that exists
   */
  void check(Observed everything, List<ObservedContainer> containers) {
    Set<String> ids = new HashSet<>();
    everything.containers().forEach(container -> ids.add(container.id()));
    for (ObservedContainer container : containers) {
      if (!ids.contains(container.id()) && engine.container(container.id()).isPresent()) {
        throw new EngineException(
            new EngineFailure.Rejected(
                EngineCall.LIST_CONTAINERS.text(),
                0,
                EnginePhrase.NOT_LISTED.text(container.name())));
      }
    }
  }

  /** Returns the names of services that have no listed container. */
  private static List<String> missingContainers(Desired desired, Observed listed) {
    Set<String> seen = new HashSet<>();
    listed.containers().forEach(container -> seen.add(container.label(Labels.SERVICE)));
    return desired.services().stream()
        .filter(service -> service.replicas() > 0 && !seen.contains(service.name()))
        .map(DesiredService::container)
        .map(container -> container.name())
        .toList();
  }

  private static List<String> attached(List<ObservedNetwork> networks, Observed listed) {
    List<String> ids = new ArrayList<>();
    networks.forEach(network -> ids.addAll(network.containers()));
    listed.containers().forEach(container -> ids.remove(container.id()));
    return ids;
  }

  private List<ObservedNetwork> missingNetworks(Desired desired, Observed listed) {
    return desired.networks().stream()
        .filter(network -> !network.external())
        .map(DesiredNetwork::spec)
        .map(spec -> spec.name())
        .filter(name -> listed.networks().stream().noneMatch(have -> have.name().equals(name)))
        .flatMap(name -> engine.network(name).stream())
        .filter(network -> isOurs(network.labels()))
        .toList();
  }

  private List<ObservedVolume> missingVolumes(Desired desired, Observed listed) {
    return desired.volumes().stream()
        .filter(volume -> !volume.external())
        .map(DesiredVolume::spec)
        .map(spec -> spec.name())
        .filter(name -> listed.volumes().stream().noneMatch(have -> have.name().equals(name)))
        .flatMap(name -> engine.volume(name).stream())
        .filter(volume -> isOurs(volume.labels()))
        .toList();
  }

  private boolean isOurs(Map<String, String> labels) {
    return project.equals(labels.get(Labels.PROJECT));
  }
}
