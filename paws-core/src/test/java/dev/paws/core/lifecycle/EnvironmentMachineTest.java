package dev.paws.core.lifecycle;

import static dev.paws.core.model.EnvironmentState.DEGRADED;
import static dev.paws.core.model.EnvironmentState.FAILED;
import static dev.paws.core.model.EnvironmentState.HEALTHY;
import static dev.paws.core.model.EnvironmentState.PROVISIONING;
import static dev.paws.core.model.EnvironmentState.STOPPED;
import static dev.paws.core.model.EnvironmentState.TERMINATED;
import static dev.paws.core.model.EnvironmentState.UNINITIALIZED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.lifecycle.EnvironmentEvent.Kind;
import dev.paws.core.model.EnvironmentState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentMachineTest {
  private static EnvironmentEvent event(Kind kind) {
    return new EnvironmentEvent("shop", Instant.EPOCH, kind, "a cause", "paws:test");
  }

  static Stream<Arguments> everything() {
    return Stream.of(EnvironmentState.values())
        .flatMap(state -> Stream.of(Kind.values()).map(kind -> Arguments.of(state, kind)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void every_event_is_taken_in_every_state_by_legal_transitions(EnvironmentState state, Kind kind) {
    List<EnvironmentTransition> transitions = EnvironmentMachine.transitions(state, event(kind));

    EnvironmentState at = state == TERMINATED ? UNINITIALIZED : state;
    for (EnvironmentTransition transition : transitions) {
      assertThat(transition.from()).isEqualTo(at);
      assertThat(at.canBecome(transition.to())).as(at + " to " + transition.to()).isTrue();
      assertThat(transition.cause()).isEqualTo("a cause");
      at = transition.to();
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void the_same_look_again_changes_nothing(EnvironmentState state, Kind kind) {
    if (kind.name().startsWith("SEEN")) {
      EnvironmentState after = EnvironmentMachine.after(state, event(kind));

      assertThat(EnvironmentMachine.transitions(after, event(kind))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNINITIALIZED, UP_BEGAN, PROVISIONING",
    "PROVISIONING, UP_SUCCEEDED, HEALTHY",
    "PROVISIONING, UP_FAILED, FAILED",
    "PROVISIONING, UP_CANCELLED, STOPPED",
    "HEALTHY, SEEN_DEGRADED, DEGRADED",
    "DEGRADED, SEEN_HEALTHY, HEALTHY",
    "DEGRADED, SEEN_FAILED, FAILED",
    "HEALTHY, SEEN_FAILED, DEGRADED FAILED",
    "HEALTHY, SEEN_STARTING, DEGRADED",
    "HEALTHY, UP_BEGAN, ''",
    "HEALTHY, UP_SUCCEEDED, ''",
    "HEALTHY, UP_FAILED, DEGRADED",
    "HEALTHY, UP_CANCELLED, ''",
    "FAILED, UP_BEGAN, PROVISIONING",
    "FAILED, SEEN_NOTHING, ''",
    "FAILED, SEEN_HEALTHY, PROVISIONING HEALTHY",
    "PROVISIONING, SEEN_NOTHING, ''",
    "HEALTHY, DOWN_KEPT_DATA, STOPPED",
    "HEALTHY, DOWN_REMOVED_ALL, STOPPED TERMINATED",
    "STOPPED, UP_BEGAN, PROVISIONING",
    "STOPPED, SEEN_NOTHING, TERMINATED",
    "STOPPED, SEEN_ONLY_DATA, ''",
    "HEALTHY, SEEN_ONLY_DATA, STOPPED",
    "HEALTHY, SEEN_NOTHING, STOPPED TERMINATED",
    "UNINITIALIZED, DOWN_REMOVED_ALL, ''",
    "UNINITIALIZED, SEEN_NOTHING, ''",
    "TERMINATED, SEEN_NOTHING, ''",
    "TERMINATED, UP_BEGAN, PROVISIONING",
    "TERMINATED, SEEN_HEALTHY, PROVISIONING HEALTHY"
  })
  void an_event_leads_through_these_states(EnvironmentState state, Kind kind, String states) {
    assertThat(EnvironmentMachine.transitions(state, event(kind)))
        .extracting(it -> it.to().name())
        .containsExactly(states.isEmpty() ? new String[0] : states.split(" "));
  }

  @Test
  void a_cluster_without_a_quorum_fails_an_environment_whose_containers_are_healthy() {
    ClusterVerdict lost = new ClusterVerdict("etcd", List.of("etcd1"), FAILED, "no quorum");
    ClusterVerdict kept = new ClusterVerdict("etcd", List.of("etcd1"), DEGRADED, "1 of 3 gone");

    assertThat(ObservedState.with(HEALTHY, List.of(lost))).isEqualTo(FAILED);
    assertThat(ObservedState.with(HEALTHY, List.of(kept))).isEqualTo(DEGRADED);
    assertThat(ObservedState.with(DEGRADED, List.of(kept, lost))).isEqualTo(FAILED);
    assertThat(ObservedState.with(STOPPED, List.of(lost))).isEqualTo(STOPPED);
    assertThat(ObservedState.with(PROVISIONING, List.of(lost))).isEqualTo(PROVISIONING);
    assertThat(ObservedState.cause(Kind.SEEN_DEGRADED, List.of("web unhealthy"), List.of(kept)))
        .isEqualTo("etcd: 1 of 3 gone, web unhealthy");
  }
}
