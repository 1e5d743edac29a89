package dev.paws.core.reconcile;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What else the engine has when an environment goes down.
 *
 * @param containers all containers of the engine, those that do not run too
 * @param strayVolumes anonymous volumes that go although no container has them any more
 */
public record Surroundings(List<ObservedContainer> containers, List<String> strayVolumes) {
  /** Nothing else is known. */
  public static final Surroundings NONE = new Surroundings(List.of(), List.of());

  public Surroundings {
    containers = List.copyOf(containers);
    strayVolumes = List.copyOf(strayVolumes);
  }

  /** The engine's containers, and no volumes of containers that are gone. */
  public static Surroundings of(Observed all) {
    return new Surroundings(all.containers(), List.of());
  }

  /** A container on a network that does not go down. */
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

  /** A container with a volume that does not go down. */
  Optional<String> userOf(String volume, Set<String> going) {
    return containers.stream()
        .filter(container -> !going.contains(container.id()))
        .filter(container -> container.volumes().contains(volume))
        .map(ObservedContainer::name)
        .findFirst();
  }
}
