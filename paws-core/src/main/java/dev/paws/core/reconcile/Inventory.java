package dev.paws.core.reconcile;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The observed containers of a project by service and number. */
final class Inventory {
  private final Map<String, List<ObservedContainer>> byService = new TreeMap<>();

  Inventory(Observed observed) {
    for (ObservedContainer container : observed.containers()) {
      if (!Labels.isOneOff(container)) {
        Optional<Instance> instance = Labels.instance(container);
        if (instance.isPresent()) {
          byService
              .computeIfAbsent(instance.get().service(), key -> new ArrayList<>())
              .add(container);
        }
      }
    }
  }

  /**
   * Returns the container to use for an instance: by name first, then by definition, then the
   * running one.
   */
  Optional<ObservedContainer> current(String service, int number, String name, String hash) {
    List<ObservedContainer> candidates = candidates(service, number);
    if (candidates.size() < 2) {
      return candidates.stream().findFirst();
    }
    return candidates.stream()
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
    Set<String> used = new HashSet<>();
    for (ObservedContainer container : current) {
      used.add(container.id());
    }
    List<ObservedContainer> surplus = new ArrayList<>();
    for (ObservedContainer container : all(service.name())) {
      if (!used.contains(container.id())) {
        surplus.add(container);
      }
    }
    return surplus;
  }

  /** Returns the ids of all containers of a service. */
  Set<String> ids(String service) {
    Set<String> ids = new HashSet<>();
    for (ObservedContainer container : all(service)) {
      ids.add(container.id());
    }
    return ids;
  }

  /** Returns containers of services that are neither wanted nor switched off by a profile. */
  List<ObservedContainer> orphans(Set<String> known) {
    List<ObservedContainer> orphans = new ArrayList<>();
    for (Map.Entry<String, List<ObservedContainer>> service : byService.entrySet()) {
      if (!known.contains(service.getKey())) {
        orphans.addAll(service.getValue());
      }
    }
    return orphans;
  }

  /** Returns the numbers of a service's containers, ascending. */
  SortedSet<Integer> numbers(String service) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (ObservedContainer container : all(service)) {
      Labels.instance(container).ifPresent(it -> numbers.add(it.number()));
    }
    return numbers;
  }

  private List<ObservedContainer> candidates(String service, int number) {
    List<ObservedContainer> candidates = new ArrayList<>();
    for (ObservedContainer container : all(service)) {
      Optional<Instance> instance = Labels.instance(container);
      if (instance.isPresent() && instance.get().number() == number) {
        candidates.add(container);
      }
    }
    return candidates;
  }

  private List<ObservedContainer> all(String service) {
    return byService.getOrDefault(service, List.of());
  }
}
