package dev.paws.core.sim;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The networks and volumes of the simulated engine. */
public final class SimResources {
  private final SimCalls calls;
  private final Supplier<Collection<SimContainer>> containers;
  private final Map<String, ObservedNetwork> networks = new TreeMap<>();
  private final Map<String, ObservedVolume> volumes = new TreeMap<>();
  private int ids;

  SimResources(SimCalls calls, Supplier<Collection<SimContainer>> containers) {
    this.calls = calls;
    this.containers = containers;
  }

  /** Adds a network. */
  public void add(NetworkSpec spec) {
    networks.put(
        spec.name(),
        new ObservedNetwork(
            "net" + ++ids,
            spec.name(),
            spec.driver(),
            spec.labels(),
            spec.pools().stream().flatMap(pool -> pool.subnet().stream()).toList(),
            List.of()));
  }

  /** Adds a volume. */
  public void add(VolumeSpec spec) {
    volumes.put(spec.name(), new ObservedVolume(spec.name(), spec.driver(), spec.labels()));
  }

  /** Removes a network, as somebody else would. */
  public void drop(String network) {
    networks.remove(network);
  }

  /** Returns the names of all networks. */
  public Set<String> networkNames() {
    return networks.keySet();
  }

  /** Returns the names of all volumes. */
  public Set<String> volumeNames() {
    return volumes.keySet();
  }

  List<ObservedNetwork> networks(String label, String value) {
    return networks().stream()
        .filter(network -> value.equals(network.labels().get(label)))
        .toList();
  }

  List<ObservedVolume> volumes(String label, String value) {
    return volumes().stream().filter(volume -> value.equals(volume.labels().get(label))).toList();
  }

  /**
   * Returns the ids of the networks that a container joins, by name; an unknown network belongs to
   * somebody else.
   */
  Map<String, String> ids(NetworkingSpec spec) {
    Map<String, String> ids = new LinkedHashMap<>();
    spec.endpoints()
        .forEach(
            end ->
                ids.put(
                    end.network(),
                    network(end.network()).map(ObservedNetwork::id).orElse("external")));
    return ids;
  }

  List<ObservedNetwork> networks() {
    return networks.values().stream().map(this::attached).toList();
  }

  List<ObservedVolume> volumes() {
    return List.copyOf(volumes.values());
  }

  Optional<ObservedNetwork> network(String nameOrId) {
    return networks().stream()
        .filter(have -> have.name().equals(nameOrId) || have.id().equals(nameOrId))
        .findFirst();
  }

  String createNetwork(NetworkSpec spec) {
    return calls.create(
        "create network",
        spec.name(),
        () -> {
          refuse(networks.containsKey(spec.name()), "create network", "exists already");
          add(spec);
          return network(spec.name()).orElseThrow().id();
        });
  }

  void removeNetwork(String id) {
    calls.pass("remove network", network(id).map(ObservedNetwork::name).orElse(id));
    network(id)
        .ifPresent(
            have -> {
              refuse(!have.containers().isEmpty(), "remove network", "has active endpoints");
              networks.remove(have.name());
            });
  }

  void createVolume(VolumeSpec spec) {
    calls.create(
        "create volume",
        spec.name(),
        () -> {
          add(spec);
          return spec.name();
        });
  }

  void removeVolume(String name) {
    calls.pass("remove volume", name);
    boolean used =
        containers.get().stream()
            .anyMatch(container -> container.observed().volumes().contains(name));
    refuse(used, "remove volume", "volume is in use");
    volumes.remove(name);
  }

  private ObservedNetwork attached(ObservedNetwork network) {
    return new ObservedNetwork(
        network.id(),
        network.name(),
        network.driver(),
        network.labels(),
        network.subnets(),
        containers.get().stream()
            .filter(SimContainer::hasProcess)
            .filter(container -> network.id().equals(container.networks.get(network.name())))
            .map(container -> container.id)
            .toList());
  }

  private static void refuse(boolean condition, String call, String reason) {
    if (condition) {
      throw new EngineException(new EngineFailure.Conflict(call, reason));
    }
  }
}
