package dev.paws.core.workflow;

import static dev.paws.core.model.WorkflowStage.ACTIVE_DEVELOPMENT;
import static dev.paws.core.model.WorkflowStage.DEBUGGING;
import static dev.paws.core.model.WorkflowStage.FAILED;
import static dev.paws.core.model.WorkflowStage.PAUSED;
import static dev.paws.core.model.WorkflowStage.PROVISIONING;
import static dev.paws.core.model.WorkflowStage.READY;
import static dev.paws.core.model.WorkflowStage.STOPPED;
import static dev.paws.core.model.WorkflowStage.TESTING;
import static dev.paws.core.model.WorkflowStage.UNINITIALIZED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.model.StageTransition.Trigger;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stages of a session: what a person may choose, and what events lead to. */
class WorkflowMachineTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  /**
   * The diagram of the data model, line by line, with the four transitions that it does not draw
   * and {@link WorkflowStage#next} explains.
   */
  private static final Map<WorkflowStage, Set<WorkflowStage>> DIAGRAM =
      Map.of(
          UNINITIALIZED, Set.of(PROVISIONING),
          PROVISIONING, Set.of(READY, STOPPED, FAILED),
          READY, Set.of(ACTIVE_DEVELOPMENT, DEBUGGING, PAUSED, STOPPED, FAILED),
          ACTIVE_DEVELOPMENT, Set.of(READY, TESTING, DEBUGGING, PAUSED, STOPPED, FAILED),
          TESTING, Set.of(ACTIVE_DEVELOPMENT, DEBUGGING, PAUSED, STOPPED, FAILED),
          DEBUGGING, Set.of(ACTIVE_DEVELOPMENT, TESTING, PAUSED, STOPPED, FAILED),
          PAUSED, Set.of(READY, STOPPED, FAILED),
          STOPPED, Set.of(READY, FAILED),
          FAILED, Set.of(PROVISIONING));

  @Test
  void a_person_may_choose_what_the_diagram_draws_and_nothing_else() {
    for (WorkflowStage from : WorkflowStage.values()) {
      for (WorkflowStage to : WorkflowStage.values()) {
        WorkflowSession session = in(from);
        if (DIAGRAM.get(from).contains(to)) {
          WorkflowSession after = session.chosen(to, "", NOON, "mvn", at -> "id");
          assertThat(after.stage()).isEqualTo(to);
          assertThat(after.state().stageHistory())
              .singleElement()
              .satisfies(
                  it -> {
                    assertThat(it.fromStage()).isEqualTo(from);
                    assertThat(it.toStage()).isEqualTo(to);
                    assertThat(it.trigger()).isEqualTo(Trigger.MANUAL);
                  });
        } else {
          assertThatThrownBy(() -> session.chosen(to, "", NOON, "mvn", at -> "id"))
              .as(from + " to " + to)
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  @Test
  void every_event_takes_only_legal_steps_from_every_stage() {
    for (WorkflowStage from : WorkflowStage.values()) {
      for (Kind kind : Kind.values()) {
        WorkflowStage at = from;
        for (WorkflowStage next : WorkflowMachine.stages(from, kind)) {
          assertThat(DIAGRAM.get(at)).as(kind + " from " + from).contains(next);
          at = next;
        }
      }
    }
  }

  @Test
  void events_lead_where_the_work_goes() {
    assertStages(UNINITIALIZED, Kind.UP_BEGAN, PROVISIONING);
    assertStages(PROVISIONING, Kind.READY, READY);
    assertStages(PROVISIONING, Kind.UP_FAILED, FAILED);
    assertStages(PROVISIONING, Kind.UP_CANCELLED, STOPPED);
    assertStages(FAILED, Kind.UP_BEGAN, PROVISIONING);
    assertStages(READY, Kind.TESTS_BEGAN, ACTIVE_DEVELOPMENT, TESTING);
    assertStages(TESTING, Kind.TESTS_PASSED, ACTIVE_DEVELOPMENT, READY);
    assertStages(TESTING, Kind.TESTS_FAILED, DEBUGGING);
    assertStages(DEBUGGING, Kind.TESTS_BEGAN, TESTING);
    assertStages(ACTIVE_DEVELOPMENT, Kind.PAUSED, PAUSED);
    assertStages(PAUSED, Kind.READY, READY);
    assertStages(READY, Kind.STOPPED, STOPPED);
    assertStages(STOPPED, Kind.READY, READY);
    assertStages(ACTIVE_DEVELOPMENT, Kind.CONTAINER_DIED, DEBUGGING);
  }

  @Test
  void events_that_do_not_concern_a_stage_leave_it() {
    assertStages(ACTIVE_DEVELOPMENT, Kind.READY);
    assertStages(ACTIVE_DEVELOPMENT, Kind.RESTARTED);
    assertStages(STOPPED, Kind.UP_BEGAN);
    assertStages(STOPPED, Kind.TESTS_BEGAN);
    assertStages(STOPPED, Kind.TESTS_FAILED);
    assertStages(FAILED, Kind.STOPPED);
    assertStages(PAUSED, Kind.CONTAINER_DIED);
    assertStages(READY, Kind.CHANGED);
  }

  @Test
  void a_session_counts_restarts_remembers_passed_tests_and_measures_stages() {
    WorkflowSession session =
        WorkflowSession.begin("shop", "ryan", NOON)
            .after(event(Kind.UP_BEGAN, 0), at -> "1")
            .after(event(Kind.READY, 2), at -> "2")
            .after(event(Kind.RESTARTED, 5), at -> "3")
            .after(event(Kind.STOPPED, 9), at -> "4")
            .after(event(Kind.READY, 20), at -> "5")
            .after(event(Kind.TESTS_PASSED, 30), at -> "6");

    assertThat(session.state().metadata().totalRestarts()).isEqualTo(2);
    assertThat(session.state().metadata().uptimeMinutes()).isEqualTo(10);
    assertThat(session.state().metadata().lastSuccessfulTestRun()).contains(minute(30));
    assertThat(session.state().stageHistory())
        .extracting(it -> it.metadata().durationInPreviousStageMinutes())
        .containsExactly(0L, 2L, 7L, 11L);
    assertThat(session.state().stageHistory())
        .extracting(it -> it.workflowStateId())
        .containsOnly("shop/ryan");
  }

  @Test
  void a_new_ticket_begins_a_new_task_and_a_description_is_added_to_it() {
    WorkflowSession session =
        WorkflowSession.begin("shop", "ryan", NOON)
            .working(Optional.of("SCRUM-1"), Optional.of("login"), NOON)
            .working(Optional.empty(), Optional.of("login page"), minute(1));
    assertThat(session.state().activeTask().jiraTicket()).contains("SCRUM-1");
    assertThat(session.state().activeTask().description()).contains("login page");
    assertThat(session.state().activeTask().startedAt()).contains(NOON);

    assertThat(
            session
                .working(Optional.of("SCRUM-2"), Optional.empty(), minute(2))
                .state()
                .activeTask())
        .satisfies(
            it -> {
              assertThat(it.description()).isEmpty();
              assertThat(it.startedAt()).contains(minute(2));
            });
  }

  private static WorkflowSession in(WorkflowStage stage) {
    WorkflowSession begun = WorkflowSession.begin("shop", "ryan", NOON);
    var state = begun.state();
    return new WorkflowSession(
        new dev.paws.core.model.DeveloperWorkflowState(
            state.environmentId(),
            state.developer(),
            stage,
            NOON,
            List.of(),
            state.activeTask(),
            state.metadata()),
        begun.halted());
  }

  private static WorkflowEvent event(Kind kind, int minute) {
    return new WorkflowEvent(kind, minute(minute), "", "mvn paws:up");
  }

  private static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  private static void assertStages(WorkflowStage from, Kind kind, WorkflowStage... expected) {
    assertThat(WorkflowMachine.stages(from, kind))
        .as(kind + " from " + from)
        .containsExactly(expected);
  }
}
