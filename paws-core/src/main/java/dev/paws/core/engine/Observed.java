package dev.paws.core.engine;

import java.util.List;

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

  public boolean isEmpty() {
    return containers.isEmpty() && networks.isEmpty() && volumes.isEmpty();
  }
}
