package dev.paws.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateMachineTest {
  @ParameterizedTest
  @CsvSource({
    "UNINITIALIZED, PROVISIONING",
    "PROVISIONING, READY",
    "READY, ACTIVE_DEVELOPMENT",
    "ACTIVE_DEVELOPMENT, READY",
    "ACTIVE_DEVELOPMENT, TESTING",
    "TESTING, ACTIVE_DEVELOPMENT",
    "TESTING, DEBUGGING",
    "DEBUGGING, PAUSED",
    "PAUSED, STOPPED",
    "STOPPED, FAILED",
    "PAUSED, READY",
    "STOPPED, READY",
    "FAILED, PROVISIONING"
  })
  void each_way_that_the_data_model_draws_between_stages_can_be_taken(
      WorkflowStage from, WorkflowStage to) {
    assertThat(from.canBecome(to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UNINITIALIZED, READY", "UNINITIALIZED, TESTING", "PROVISIONING, TESTING", "READY, TESTING",
    "READY, PROVISIONING", "TESTING, READY", "PAUSED, TESTING", "STOPPED, TESTING",
    "FAILED, READY", "STOPPED, UNINITIALIZED"
  })
  void no_stage_is_skipped(WorkflowStage from, WorkflowStage to) {
    assertThat(from.canBecome(to)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_stage_does_not_follow_itself(WorkflowStage stage) {
    assertThat(stage.canBecome(stage)).isFalse();
  }

  @Test
  void every_stage_can_be_reached_from_uninitialized() {
    Set<WorkflowStage> reached = new HashSet<>(Set.of(WorkflowStage.UNINITIALIZED));
    while (reached.addAll(
        reached.stream().flatMap(stage -> stage.next().stream()).collect(Collectors.toSet()))) {}

    assertThat(reached).containsExactlyInAnyOrder(WorkflowStage.values());
  }

  @ParameterizedTest
  @CsvSource({
    "UNINITIALIZED, PROVISIONING",
    "PROVISIONING, HEALTHY",
    "HEALTHY, DEGRADED",
    "DEGRADED, FAILED",
    "HEALTHY, STOPPED",
    "DEGRADED, STOPPED",
    "STOPPED, TERMINATED"
  })
  void each_way_that_the_data_model_draws_between_states_can_be_taken(
      EnvironmentState from, EnvironmentState to) {
    assertThat(from.canBecome(to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UNINITIALIZED, HEALTHY",
    "HEALTHY, TERMINATED",
    "STOPPED, HEALTHY",
    "FAILED, HEALTHY",
    "HEALTHY, PROVISIONING",
    "DEGRADED, TERMINATED"
  })
  void no_state_is_skipped(EnvironmentState from, EnvironmentState to) {
    assertThat(from.canBecome(to)).isFalse();
  }

  @Test
  void only_terminated_is_an_end() {
    assertThat(Arrays.stream(EnvironmentState.values()).filter(state -> state.next().isEmpty()))
        .containsExactly(EnvironmentState.TERMINATED);
  }
}
