package dev.paws.core.reconcile;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What else the engine has when an environment is taken down.
 *
 * @param containers all containers of the engine, running or not
 * @param strayVolumes anonymous volumes to remove although no container uses them any more
 */
public record Surroundings(List<ObservedContainer> containers, List<String> strayVolumes) {
  /** Nothing else is known. */
  public static final Surroundings NONE = new Surroundings(List.of(), List.of());

  public Surroundings {
    containers = List.copyOf(containers);
    strayVolumes = List.copyOf(strayVolumes);
  }

  /** Returns the engine's containers, without volumes of containers that are gone. */
  public static Surroundings of(Observed all) {
    return new Surroundings(all.containers(), List.of());
  }

  /** Returns a container on the network that is not removed; empty if there is none. */
  Optional<String> userOf(ObservedNetwork network, Set<String> going) {
    return containers.stream()
        .filter(container -> !going.contains(container.id()))
        .filter(
            container ->
                container.endpoints().stream()
                    .anyMatch(
                        end ->
                            end.networkId().equals(network.id())
                                || (end.networkId().isEmpty()
                                    && end.network().equals(network.name()))))
        .map(ObservedContainer::name)
        .findFirst();
  }

  /** Returns a container with the volume that is not removed; empty if there is none. */
  Optional<String> userOf(String volume, Set<String> going) {
    return containers.stream()
        .filter(container -> !going.contains(container.id()))
        .filter(container -> container.volumes().contains(volume))
        .map(ObservedContainer::name)
        .findFirst();
  }
}
