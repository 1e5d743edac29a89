package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.KubernetesPaths;
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
    if (helpers.isEmpty()) {
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
      if (!helpers.contains(found.subject()) || known.add(key(found))) {
        kept.add(found);
      }
    }
    return kept;
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
