package dev.paws.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is unhealthy while something is broken on purpose. */
class HistoryDrillsTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }

  private static DrillRecord drill(int began, Optional<Integer> ended) {
    return new DrillRecord(
        "d",
        DrillKind.PAUSE,
        List.of("web"),
        ended.isPresent() ? DrillRecord.Outcome.RECOVERED : DrillRecord.Outcome.OPEN,
        at(began),
        ended.map(HistoryDrillsTest::at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the history of one service whose results are a second apart: h or u. */
  private static ServiceHistory of(String results, List<Instant> stops, DrillRecord... drills) {
    HistorySummary summary = new HistorySummary(stops, List.of(drills), 2);
    for (int second = 0; second < results.length(); second++) {
      Status status = results.charAt(second) == 'h' ? Status.HEALTHY : Status.UNHEALTHY;
      summary.accept(new CheckPoint("web", at(second), status, Optional.empty()));
    }
    return summary.services().get(0);
  }

  @Test
  void is_no_outage_and_does_not_count_for_availability() {
    ServiceHistory history = of("huuuh", List.of(), drill(1, Optional.of(3)));

    assertThat(history.outages()).isEmpty();
    assertThat(history.availability()).hasValue(1);
    assertThat(history.checks()).isEqualTo(5);
  }

  @Test
  void becomes_an_outage_if_it_lasts_longer_than_the_drill() {
    assertThat(of("huuuuh", List.of(), drill(1, Optional.of(3))).outages())
        .containsExactly(new Outage(at(4), at(5), true));
  }

  @Test
  void does_not_hide_an_outage_that_began_before() {
    assertThat(of("huuuh", List.of(), drill(2, Optional.of(3))).outages())
        .containsExactly(new Outage(at(1), at(4), true));
  }

  @Test
  void counts_again_after_a_stop_if_the_drill_was_never_undone() {
    assertThat(of("huuuu", List.of(at(3)), drill(1, Optional.empty())).outages())
        .containsExactly(new Outage(at(3), at(4), false));
  }
}
