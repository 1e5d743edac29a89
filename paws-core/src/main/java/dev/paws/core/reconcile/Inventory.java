package dev.paws.core.reconcile;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The observed containers of a project by service and number. */
final class Inventory {
  private final Map<String, List<ObservedContainer>> byService = new TreeMap<>();

  Inventory(Observed observed) {
    for (ObservedContainer container : observed.containers()) {
      if (!Labels.isOneOff(container)) {
        Labels.instance(container)
            .ifPresent(
                instance ->
                    byService
                        .computeIfAbsent(instance.service(), key -> new ArrayList<>())
                        .add(container));
      }
    }
  }

  /**
   * Returns the container to use for an instance: by name first, then by definition, then the
   * running one.
   */
  Optional<ObservedContainer> current(String service, int number, String name, String hash) {
    return candidates(service, number)
        .max(
            Comparator.<ObservedContainer, Boolean>comparing(found -> found.name().equals(name))
                .thenComparing(found -> found.label(Labels.HASH).equals(hash))
                .thenComparing(found -> found.state().isRunning())
                .thenComparing(ObservedContainer::id));
  }

  /**
   * Returns what an interrupted run left beside the current container, and replicas beyond the
   * wanted number.
   */
  List<ObservedContainer> surplus(DesiredService service, List<ObservedContainer> current) {
    return byService.getOrDefault(service.name(), List.of()).stream()
        .filter(container -> !current.contains(container))
        .toList();
  }

  /** Returns the ids of all containers of a service. */
  Set<String> ids(String service) {
    return byService.getOrDefault(service, List.of()).stream()
        .map(ObservedContainer::id)
        .collect(Collectors.toSet());
  }

  /** Returns containers of services that are neither wanted nor switched off by a profile. */
  List<ObservedContainer> orphans(Set<String> known) {
    return byService.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private java.util.stream.Stream<ObservedContainer> candidates(String service, int number) {
    return byService.getOrDefault(service, List.of()).stream()
        .filter(
            container -> Labels.instance(container).map(Instance::number).orElse(0).equals(number));
  }
}
