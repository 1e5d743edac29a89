package dev.paws.core.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an engine shows: containers, networks and volumes, each sorted by name. */
public record Observed(
    List<ObservedContainer> containers,
    List<ObservedNetwork> networks,
    List<ObservedVolume> volumes) {
  /** No resources. */
  public static final Observed NOTHING = new Observed(List.of(), List.of(), List.of());

  public Observed {
    containers = List.copyOf(containers);
    networks = List.copyOf(networks);
    volumes = List.copyOf(volumes);
  }

  /** Returns what is left once other resources are gone. */
  public Observed without(Observed gone) {
    Set<String> containerIds =
        gone.containers.stream().map(ObservedContainer::id).collect(Collectors.toSet());
    Set<String> networkIds =
        gone.networks.stream().map(ObservedNetwork::id).collect(Collectors.toSet());
    Set<String> volumeNames =
        gone.volumes.stream().map(ObservedVolume::name).collect(Collectors.toSet());
    return new Observed(
        containers.stream().filter(it -> !containerIds.contains(it.id())).toList(),
        networks.stream().filter(it -> !networkIds.contains(it.id())).toList(),
        volumes.stream().filter(it -> !volumeNames.contains(it.name())).toList());
  }

  public boolean isEmpty() {
    return containers.isEmpty() && networks.isEmpty() && volumes.isEmpty();
  }
}
