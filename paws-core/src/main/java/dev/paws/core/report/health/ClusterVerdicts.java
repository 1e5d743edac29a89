package dev.paws.core.report.health;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.model.EnvironmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the states of clusters mean for the environment. */
public final class ClusterVerdicts {
  private ClusterVerdicts() {}

  /** Returns a verdict on each cluster that could be asked. */
  public static List<ClusterVerdict> of(List<ClusterState> clusters) {
    List<ClusterVerdict> verdicts = new ArrayList<>();
    for (ClusterState cluster : clusters) {
      state(cluster)
          .ifPresent(
              state ->
                  verdicts.add(
                      new ClusterVerdict(
                          HealthText.title(cluster), cluster.services(), state, reason(cluster))));
    }
    return verdicts;
  }

  /**
   * Returns the state; empty if the cluster could not be asked. A cluster with one member is a
   * service like any other, without which the rest may still work.
   */
  private static Optional<EnvironmentState> state(ClusterState cluster) {
    return switch (cluster.condition()) {
      case HEALTHY -> Optional.of(EnvironmentState.HEALTHY);
      case UNKNOWN -> Optional.empty();
      case DEGRADED -> Optional.of(EnvironmentState.DEGRADED);
      case UNHEALTHY ->
          Optional.of(
              cluster.members().size() > 1 ? EnvironmentState.FAILED : EnvironmentState.DEGRADED);
    };
  }

  /** Returns the first of the worst findings. */
  private static String reason(ClusterState cluster) {
    return cluster.condition() == Condition.HEALTHY
        ? ""
        : cluster.findings().stream()
            .filter(finding -> finding.effect() == cluster.condition())
            .map(ClusterFinding::text)
            .map(HealthText::line)
            .findFirst()
            .orElse(cluster.condition().value());
  }
}
