package dev.paws.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistorySummaryTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  /** Returns the history of one service whose results are a second apart: h, u, s or ?. */
  private static ServiceHistory of(String results, Instant... stops) {
    HistorySummary summary = new HistorySummary(List.of(stops), List.of(), 2);
    for (int second = 0; second < results.length(); second++) {
      Status status =
          switch (results.charAt(second)) {
            case 'h' -> Status.HEALTHY;
            case 'u' -> Status.UNHEALTHY;
            case 's' -> Status.STARTING;
            default -> Status.UNKNOWN;
          };
      summary.accept(
          new CheckPoint("web", at(second), status, Optional.of((long) (second * 7 % 10))));
    }
    return summary.services().get(0);
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }

  @Test
  void availability_counts_healthy_and_unhealthy_results_only() {
    assertThat(of("ss?hhhu").availability()).hasValue(0.75);
    assertThat(of("ss?").availability()).isEmpty();
    assertThat(of("ss?hhhu").checks()).isEqualTo(7);
  }

  @Test
  void an_outage_lasts_from_the_first_failure_to_the_next_healthy_result() {
    assertThat(of("huushu").outages())
        .containsExactly(new Outage(at(1), at(4), true), new Outage(at(5), at(5), false));
    assertThat(of("huushu").down()).isEqualTo(Duration.ofSeconds(3));
    assertThat(of("hhh").outages()).isEmpty();
  }

  @Test
  void an_environment_that_is_stopped_is_no_outage() {
    assertThat(of("huu..............h", at(3)).outages())
        .containsExactly(new Outage(at(1), at(2), false));
    assertThat(of("huu..............u", at(3)).outages())
        .containsExactly(new Outage(at(1), at(2), false), new Outage(at(17), at(17), false));
  }

  @Test
  void the_slowest_checks_come_first() {
    assertThat(of("hhhhhhhhhh").slowest())
        .extracting(CheckPoint::responseTimeMs)
        .containsExactly(Optional.of(9L), Optional.of(8L));
  }

  private static Optional<ReadyTrend> trend(long... oldestFirst) {
    List<EnvironmentStart> starts = new ArrayList<>();
    for (long took : oldestFirst) {
      starts.add(
          0,
          new EnvironmentStart(
              "id", "shop", NOON, "succeeded", Duration.ofMillis(took), Map.of(), List.of()));
    }
    return ReadyTrend.of(starts, start -> Optional.of(start.took()));
  }

  @Test
  void a_trend_is_not_moved_by_one_slow_start() {
    assertThat(trend(1000, 1000, 9000, 1000, 1000).orElseThrow())
        .isEqualTo(new ReadyTrend(5, Duration.ofMillis(1000), Duration.ZERO));
    assertThat(trend(1000, 1000, 9000, 1000).orElseThrow().direction())
        .isEqualTo(ReadyTrend.Direction.STEADY);
  }

  @Test
  void a_trend_shows_starts_that_become_slower_or_faster() {
    ReadyTrend slower = trend(1000, 1200, 1400, 1600).orElseThrow();
    assertThat(slower)
        .isEqualTo(new ReadyTrend(4, Duration.ofMillis(1300), Duration.ofMillis(200)));
    assertThat(slower.direction()).isEqualTo(ReadyTrend.Direction.SLOWER);
    assertThat(trend(1600, 1400, 1200).orElseThrow().direction())
        .isEqualTo(ReadyTrend.Direction.FASTER);
    assertThat(trend(1000, 9000).orElseThrow().direction()).isEqualTo(ReadyTrend.Direction.STEADY);
    assertThat(trend()).isEmpty();
  }
}
