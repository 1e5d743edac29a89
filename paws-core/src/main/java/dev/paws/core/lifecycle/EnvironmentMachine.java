package dev.paws.core.lifecycle;

import dev.paws.core.model.EnvironmentState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state machine of an environment (data model, entity 1, with the reading of its diagram in
 * {@link EnvironmentState#next}).
 *
 * <p>Paws does not see everything: containers also change while no goal runs. An event may
 * therefore show a state that does not directly follow the last known one. Then the states between
 * are passed through, by the shortest way that is legal, and each is a transition with the same
 * cause.
 */
public final class EnvironmentMachine {
  private EnvironmentMachine() {}

  /**
   * Returns the transitions that an event causes, in order; empty if the state stays.
   *
   * @param state the last known state; {@code UNINITIALIZED} if nothing is known
   */
  public static List<EnvironmentTransition> transitions(
      EnvironmentState state, EnvironmentEvent event) {
    Optional<EnvironmentState> target = target(state, event.kind());
    if (target.isEmpty()) {
      return List.of();
    }
    // Nothing follows terminated: what comes up afterwards is a new environment.
    EnvironmentState from =
        state == EnvironmentState.TERMINATED ? EnvironmentState.UNINITIALIZED : state;
    List<EnvironmentTransition> transitions = new ArrayList<>();
    for (EnvironmentState to : path(from, target.get())) {
      transitions.add(
          new EnvironmentTransition(
              event.environment(), from, to, event.at(), event.cause(), event.command()));
      from = to;
    }
    return transitions;
  }

  /** Returns the state after an event. */
  public static EnvironmentState after(EnvironmentState state, EnvironmentEvent event) {
    List<EnvironmentTransition> transitions = transitions(state, event);
    return transitions.isEmpty() ? state : transitions.get(transitions.size() - 1).to();
  }

  /** Returns the state that an event leads to; empty if the present one stays. */
  private static Optional<EnvironmentState> target(
      EnvironmentState state, EnvironmentEvent.Kind kind) {
    boolean present = isPresent(state);
    boolean running = state == EnvironmentState.HEALTHY || state == EnvironmentState.DEGRADED;
    EnvironmentState target =
        switch (kind) {
          // What runs already is only changed where it differs.
          case UP_BEGAN -> running ? state : EnvironmentState.PROVISIONING;
          case UP_SUCCEEDED, SEEN_HEALTHY -> EnvironmentState.HEALTHY;
          // What was healthy before is kept by the rollback.
          case UP_FAILED ->
              state == EnvironmentState.HEALTHY
                  ? EnvironmentState.DEGRADED
                  : EnvironmentState.FAILED;
          case UP_CANCELLED -> running ? state : EnvironmentState.STOPPED;
          case DOWN_KEPT_DATA -> present ? EnvironmentState.STOPPED : state;
          case DOWN_REMOVED_ALL -> present ? EnvironmentState.TERMINATED : state;
          // A failed start is rolled back, so nothing is there; one that just began created nothing
          // yet. Both are better known than an empty engine shows.
          case SEEN_NOTHING ->
              running || state == EnvironmentState.STOPPED ? EnvironmentState.TERMINATED : state;
          case SEEN_ONLY_DATA -> running ? EnvironmentState.STOPPED : state;
          // Containers of a running environment that start again make it degraded.
          case SEEN_STARTING -> running ? EnvironmentState.DEGRADED : EnvironmentState.PROVISIONING;
          case SEEN_DEGRADED -> EnvironmentState.DEGRADED;
          case SEEN_FAILED -> EnvironmentState.FAILED;
          // A program that a signal stopped ends with an error as well.
          case SEEN_ENDED -> state == EnvironmentState.STOPPED ? state : EnvironmentState.FAILED;
          case SEEN_STOPPED -> EnvironmentState.STOPPED;
        };
    return target == state ? Optional.empty() : Optional.of(target);
  }

  private static boolean isPresent(EnvironmentState state) {
    return state != EnvironmentState.UNINITIALIZED && state != EnvironmentState.TERMINATED;
  }

  /** Returns the shortest legal way to a state, without the first state; every state is reached. */
  private static List<EnvironmentState> path(EnvironmentState from, EnvironmentState to) {
    Map<EnvironmentState, EnvironmentState> before = new EnumMap<>(EnvironmentState.class);
    Deque<EnvironmentState> open = new ArrayDeque<>(List.of(from));
    while (!before.containsKey(to) && !open.isEmpty()) {
      EnvironmentState state = open.remove();
      for (EnvironmentState next : state.next()) {
        if (next != from && before.putIfAbsent(next, state) == null) {
          open.add(next);
        }
      }
    }
    List<EnvironmentState> path = new ArrayList<>();
    EnvironmentState step = to;
    while (step != from) {
      path.add(step);
      EnvironmentState earlier = before.get(step);
      if (earlier == null) {
        throw new IllegalStateException("no way from " + from + " to " + to);
      }
      step = earlier;
    }
    Collections.reverse(path);
    return path;
  }
}
