package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.normal.Normal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The names of containers on their networks, in the terms of a definition. */
final class NetworkAliases {
  private static final String ALIASES = "." + NetworkingPaths.ALIASES;

  private NetworkAliases() {}

  /** Returns whether a name is missing on a network that the service should not be on at all. */
  static boolean isElsewhere(String path, SortedMap<String, Fact> stated) {
    return path.startsWith(RuntimePaths.MISSING_ALIAS)
        && !stated.containsKey(
            NetworkingPaths.NETWORKS
                + path.substring(RuntimePaths.MISSING_ALIAS.length())
                + "."
                + NetworkingPaths.JOINED);
  }

  /** Removes the aliases that every container has anyway: its service's name and its host name. */
  static void removeOwn(
      String service, SortedMap<String, Fact> observed, SortedMap<String, Fact> facts) {
    Set<NormalValue> own = new HashSet<>(Set.of(Normal.text(service)));
    Optional.ofNullable(observed.get(NetworkingPaths.HOSTNAME))
        .map(Fact::value)
        .ifPresent(own::add);
    Optional.ofNullable(facts.get(ContainerPaths.NAME)).map(Fact::value).ifPresent(own::add);
    for (Fact fact : List.copyOf(facts.values())) {
      boolean aliases =
          fact.path().startsWith(NetworkingPaths.NETWORKS) && fact.path().endsWith(ALIASES);
      if (aliases && fact.value() instanceof Unordered names) {
        without(fact, names, own, facts);
      }
    }
  }

  /** Removes some items of a set; the fact too if none is left. */
  static void without(
      Fact fact, Unordered all, Set<NormalValue> gone, SortedMap<String, Fact> facts) {
    List<NormalValue> kept = all.items().stream().filter(it -> !gone.contains(it)).toList();
    if (kept.size() == all.items().size()) {
      return;
    }
    if (kept.isEmpty()) {
      facts.remove(fact.path());
      return;
    }
    List<String> shown = kept.stream().map(it -> String.valueOf(it.plain())).toList();
    facts.put(
        fact.path(),
        RuntimeNormalizer.with(
            fact, fact.path(), new Unordered(kept), "[" + String.join(", ", shown) + "]"));
  }
}
