package dev.paws.core.run.drill;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.TargetSelector;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what has not recovered yet: while the fault lasts, everything but its targets must work,
 * and a cluster whose leader it took must have another one.
 *
 * @param targets the names of the containers that the drill is about
 * @param before the health before the drill
 */
public record RecoveryRule(DrillKind kind, Set<String> targets, HealthReport before) {
  public RecoveryRule {
    targets = Set.copyOf(targets);
  }

  /** Returns what does not work while the fault lasts, a line each; empty if all has recovered. */
  public List<String> missing(HealthReport now) {
    List<String> missing = new ArrayList<>();
    for (ClusterState cluster : now.clusters()) {
      unhealthy(cluster).ifPresent(missing::add);
      leaderless(cluster).ifPresent(missing::add);
    }
    for (ServiceHealth service : now.services()) {
      boolean counts = kind.shapesTraffic() || !targets.contains(service.container());
      if (counts && !service.isGood()) {
        missing.add(line(service));
      }
    }
    return missing;
  }

  /** Returns what is not as healthy as before the drill, a line each; empty if all is. */
  public List<String> missingAfter(HealthReport now) {
    List<String> missing = new ArrayList<>();
    for (ClusterState cluster : now.clusters()) {
      Condition earlier =
          before.clusters().stream()
              .filter(it -> isSame(it, cluster))
              .map(ClusterState::condition)
              .findFirst()
              .orElse(Condition.HEALTHY);
      if (cluster.condition().compareTo(earlier) > 0) {
        missing.add(
            SimulatePhrase.LINE.text(
                TargetSelector.name(cluster),
                firstFinding(cluster)
                    .orElse(
                        SimulatePhrase.WORSE.text(cluster.condition().value(), earlier.value()))));
      }
    }
    now.unhealthyServices().forEach(service -> missing.add(line(service)));
    return missing;
  }

  /** Returns which leaders are others than before, as {@code ; redis: leader a, now b}. */
  public String newLeaders(HealthReport now) {
    StringBuilder text = new StringBuilder();
    for (ClusterState cluster : now.clusters()) {
      Optional<String> earlier = leaderBefore(cluster);
      Optional<String> present = TargetSelector.leader(cluster).map(it -> it.service());
      if (earlier.isPresent() && present.isPresent() && !earlier.equals(present)) {
        text.append(
            SimulatePhrase.NEW_LEADER.text(
                TargetSelector.name(cluster), earlier.get(), present.get()));
      }
    }
    return text.toString();
  }

  private Optional<String> leaderBefore(ClusterState cluster) {
    return before.clusters().stream()
        .filter(it -> isSame(it, cluster))
        .flatMap(it -> TargetSelector.leader(it).stream())
        .map(it -> it.service())
        .findFirst();
  }

  private static Optional<String> unhealthy(ClusterState cluster) {
    return cluster.condition() == Condition.UNHEALTHY
        ? Optional.of(
            SimulatePhrase.LINE.text(
                TargetSelector.name(cluster),
                firstFinding(cluster).orElse(cluster.condition().value())))
        : Optional.empty();
  }

  private static Optional<String> firstFinding(ClusterState cluster) {
    return cluster.findings().stream().map(ClusterFinding::text).findFirst();
  }

  /** A cluster whose leader the drill took is only well with another one. */
  private Optional<String> leaderless(ClusterState cluster) {
    boolean taken =
        kind.isolates()
            && before.clusters().stream()
                .filter(it -> isSame(it, cluster))
                .flatMap(it -> TargetSelector.leader(it).stream())
                .anyMatch(it -> targets.contains(it.container()));
    if (!taken || cluster.condition() == Condition.UNHEALTHY) {
      return Optional.empty();
    }
    return TargetSelector.leader(cluster)
        .map(
            leader ->
                targets.contains(leader.container())
                    ? Optional.of(
                        SimulatePhrase.SAME_LEADER.text(
                            TargetSelector.name(cluster), leader.service()))
                    : Optional.<String>empty())
        .orElseGet(() -> Optional.of(SimulatePhrase.LEADERLESS.text(TargetSelector.name(cluster))));
  }

  /** Names may follow from the members, so the members count. */
  private static boolean isSame(ClusterState one, ClusterState other) {
    return one.kind().equals(other.kind())
        && one.services().stream().anyMatch(other.services()::contains);
  }

  private static String line(ServiceHealth service) {
    return SimulatePhrase.LINE.text(
        service.title(), service.cause().orElse(service.status().value()));
  }
}
