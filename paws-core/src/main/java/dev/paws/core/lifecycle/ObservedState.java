package dev.paws.core.lifecycle;

import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.model.EnvironmentState;
import java.util.ArrayList;
import java.util.List;

/** Turns what a look at containers and clusters shows into an event. */
public final class ObservedState {
  private ObservedState() {}

  /**
   * Returns the state with clusters taken into account: a cluster that does not work makes the
   * environment failed although all its containers are healthy, and one that works without some of
   * its members makes it degraded.
   *
   * @param containers the state that the containers show
   */
  public static EnvironmentState with(EnvironmentState containers, List<ClusterVerdict> clusters) {
    if (containers != EnvironmentState.HEALTHY && containers != EnvironmentState.DEGRADED) {
      return containers;
    }
    EnvironmentState state = containers;
    for (ClusterVerdict cluster : clusters) {
      if (cluster.state() == EnvironmentState.FAILED) {
        return EnvironmentState.FAILED;
      }
      state = cluster.state() == EnvironmentState.HEALTHY ? state : EnvironmentState.DEGRADED;
    }
    return state;
  }

  /**
   * Returns the kind of event.
   *
   * @param volumes whether the environment has volumes
   */
  public static EnvironmentEvent.Kind kind(EnvironmentState seen, boolean volumes) {
    return switch (seen) {
      case UNINITIALIZED, TERMINATED ->
          volumes ? EnvironmentEvent.Kind.SEEN_ONLY_DATA : EnvironmentEvent.Kind.SEEN_NOTHING;
      case PROVISIONING -> EnvironmentEvent.Kind.SEEN_STARTING;
      case HEALTHY -> EnvironmentEvent.Kind.SEEN_HEALTHY;
      case DEGRADED -> EnvironmentEvent.Kind.SEEN_DEGRADED;
      case FAILED -> EnvironmentEvent.Kind.SEEN_FAILED;
      case STOPPED -> EnvironmentEvent.Kind.SEEN_STOPPED;
    };
  }

  /**
   * Returns what was seen, in words for the user.
   *
   * @param unwell services that are not healthy, each with its state
   */
  public static String cause(
      EnvironmentEvent.Kind kind, List<String> unwell, List<ClusterVerdict> clusters) {
    return switch (kind) {
      case SEEN_NOTHING -> HistoryPhrase.SEEN_NOTHING.text();
      case SEEN_ONLY_DATA -> HistoryPhrase.SEEN_ONLY_DATA.text();
      case SEEN_HEALTHY -> HistoryPhrase.SEEN_HEALTHY.text();
      case SEEN_STOPPED -> HistoryPhrase.SEEN_STOPPED.text();
      default -> {
        List<String> reasons = new ArrayList<>();
        for (ClusterVerdict cluster : clusters) {
          if (cluster.state() != EnvironmentState.HEALTHY) {
            reasons.add(cluster.name() + ": " + cluster.reason());
          }
        }
        reasons.addAll(unwell);
        yield String.join(", ", reasons);
      }
    };
  }
}
