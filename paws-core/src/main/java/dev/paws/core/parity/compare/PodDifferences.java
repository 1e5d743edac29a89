package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps a difference that all containers of a pod have from one line of a manifest once. */
final class PodDifferences {
  private PodDifferences() {}

  /** Returns the differences without those that a sidecar or init container only repeats. */
  static List<FoundDifference> once(List<FoundDifference> all, ServicePairs pairing) {
    Set<String> helpers = new HashSet<>();
    for (ServicePair pair : pairing.pairs()) {
      if (pair.source().stream().anyMatch(PodDifferences::isHelper)
          || pair.target().stream().anyMatch(PodDifferences::isHelper)) {
        helpers.add(pair.name());
      }
    }
    Set<String> services = new HashSet<>();
    for (FoundDifference found : all) {
      if (found.path().startsWith(KubernetesPaths.SERVICES)) {
        found.judged().here().ifPresent(fact -> services.addAll(titles(found, fact)));
        found.judged().there().ifPresent(fact -> services.addAll(titles(found, fact)));
      }
    }
    if (helpers.isEmpty() && services.isEmpty()) {
      return List.copyOf(all);
    }
    Set<List<Object>> known = new HashSet<>();
    for (FoundDifference found : all) {
      if (!helpers.contains(found.subject())) {
        known.add(key(found));
      }
    }
    List<FoundDifference> kept = new ArrayList<>();
    for (FoundDifference found : all) {
      boolean repeated = helpers.contains(found.subject()) && !known.add(key(found));
      if (!repeated && !isOfService(found, services)) {
        kept.add(found);
      }
    }
    return kept;
  }

  private static Set<String> titles(FoundDifference found, Fact fact) {
    Set<String> titles = new HashSet<>();
    for (Location location : fact.where()) {
      titles.add(found.subject() + " " + location.note());
    }
    return titles;
  }

  /** Returns whether a port is published by Services that are differences already. */
  private static boolean isOfService(FoundDifference found, Set<String> services) {
    if (!found.path().startsWith(NetworkingPaths.PORTS)) {
      return false;
    }
    Set<String> titles = new HashSet<>();
    found.judged().here().ifPresent(fact -> titles.addAll(titles(found, fact)));
    found.judged().there().ifPresent(fact -> titles.addAll(titles(found, fact)));
    return !titles.isEmpty() && services.containsAll(titles);
  }

  private static boolean isHelper(ParityService service) {
    Fact role = service.facts().get(KubernetesPaths.CONTAINER_ROLE);
    return role != null && !role.value().plain().equals("main");
  }

  private static List<Object> key(FoundDifference found) {
    Optional<Fact> here = found.judged().here();
    Optional<Fact> there = found.judged().there();
    return List.of(
        found.path(), here.map(Fact::value), there.map(Fact::value), place(here), place(there));
  }

  private static List<Object> place(Optional<Fact> fact) {
    List<Object> places = new ArrayList<>();
    for (Location location : fact.map(Fact::where).orElse(List.of())) {
      places.add(location.at());
    }
    return places;
  }
}
