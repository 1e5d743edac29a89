package dev.paws.core.parity.source.engine;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of several containers of a service as those of one. */
final class ReplicaFacts {
  private ReplicaFacts() {}

  /** Where the containers agree, their fact; elsewhere one that holds all their values. */
  static SortedMap<String, Fact> merged(List<SortedMap<String, Fact>> all) {
    SortedMap<String, Fact> merged = new TreeMap<>(all.get(0));
    if (all.size() == 1) {
      return merged;
    }
    Set<String> paths = new TreeSet<>();
    all.forEach(facts -> paths.addAll(facts.keySet()));
    for (String path : paths) {
      List<Fact> facts =
          all.stream()
              .filter(it -> it.containsKey(path))
              .map(it -> java.util.Objects.requireNonNull(it.get(path)))
              .toList();
      boolean agree =
          facts.size() == all.size() && facts.stream().map(Fact::value).distinct().count() == 1;
      if (!agree && !ownOfEach(path)) {
        merged.put(path, several(path, facts, all.size()));
      }
    }
    return merged;
  }

  /** What has to differ from one container of a service to the next. */
  private static boolean ownOfEach(String path) {
    return path.startsWith(NetworkingPaths.PORTS)
        || path.equals(NetworkingPaths.HOSTNAME)
        || path.endsWith("." + NetworkingPaths.IPV4_ADDRESS);
  }

  /** Returns whether a container has ended well; only its definition says if it should run. */
  private static boolean isTaskThatEnded(Fact fact) {
    return fact.path().equals(RuntimePaths.STATE) && fact.implied();
  }

  private static Fact several(String path, List<Fact> facts, int containers) {
    List<NormalValue> values = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<Location> where = new ArrayList<>();
    boolean secret = false;
    for (Fact fact : facts) {
      values.add(fact.value());
      String place = fact.where().isEmpty() ? "" : " (" + fact.where().get(0).note() + ")";
      shown.add(fact.shown() + place);
      where.addAll(fact.where());
      secret |= fact.secret();
    }
    if (facts.size() < containers) {
      values.add(new NormalValue.Text("(missing)"));
      shown.add(ParityPhrase.MISSING_IN.text(containers - facts.size()));
    }
    return Fact.of(path, new NormalValue.Unordered(values), String.join(", ", shown), where)
        .withSecret(secret)
        .withImplied(facts.stream().allMatch(ReplicaFacts::isTaskThatEnded));
  }
}
