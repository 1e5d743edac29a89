package dev.paws.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.history.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTimelineTest {
  private static TimedStep step(
      int id, StepKind kind, String service, long began, long ended, Integer... after) {
    return new TimedStep(
        id,
        kind,
        kind.value() + " " + service,
        service,
        List.of(after),
        Duration.ofMillis(began),
        Duration.ofMillis(ended));
  }

  private static StartTimeline timeline(TimedStep... steps) {
    return StartTimeline.of(
        new EnvironmentStart(
            "id",
            "shop",
            Instant.EPOCH,
            EnvironmentStart.SUCCEEDED,
            Duration.ofSeconds(6),
            Map.of("web", Duration.ofSeconds(6), "db", Duration.ofSeconds(4)),
            List.of(steps)));
  }

  /** The cache is ready long before the database, so only the database decided. */
  private final StartTimeline usual =
      timeline(
          step(1, StepKind.RESOURCE, "", 0, 100),
          step(2, StepKind.CREATE, "db", 100, 200, 1),
          step(3, StepKind.CREATE, "cache", 100, 250, 1),
          step(4, StepKind.CREATE, "web", 100, 300, 1),
          step(5, StepKind.START, "db", 200, 500, 2),
          step(6, StepKind.WAIT, "db", 500, 4000, 5),
          step(7, StepKind.START, "cache", 250, 600, 3),
          step(8, StepKind.WAIT, "cache", 600, 900, 7),
          step(9, StepKind.START, "web", 4000, 4300, 4, 6, 8),
          step(10, StepKind.WAIT, "web", 4300, 6000, 9));

  @Test
  void the_critical_path_goes_back_from_what_ended_last_to_what_it_waited_for_last() {
    assertThat(usual.critical()).extracting(TimedStep::id).containsExactly(1, 2, 5, 6, 9, 10);
    assertThat(usual.isCritical(usual.lanes().get(1).steps().get(0))).isTrue();
  }

  @Test
  void a_lane_says_when_it_was_started_and_ready_and_what_its_start_waited_for() {
    StartTimeline.Lane web =
        usual.lanes().stream().filter(it -> it.service().equals("web")).findFirst().orElseThrow();

    assertThat(web.started()).contains(Duration.ofMillis(4300));
    assertThat(web.ready()).contains(Duration.ofSeconds(6));
    assertThat(web.waitedFor()).containsExactly("db", "cache");
  }

  @Test
  void lanes_are_in_the_order_of_their_starts_after_what_belongs_to_no_service() {
    assertThat(usual.lanes())
        .extracting(StartTimeline.Lane::service)
        .containsExactly("", "db", "cache", "web");
  }

  @Test
  void a_run_of_nothing_and_one_with_steps_of_an_earlier_version_are_shown() {
    assertThat(timeline().critical()).isEmpty();
    assertThat(timeline(step(1, StepKind.OTHER, "db", 0, 5, 99)).critical()).hasSize(1);
  }
}
