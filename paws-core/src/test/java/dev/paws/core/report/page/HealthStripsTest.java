package dev.paws.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.history.CheckPoint;
import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthStripsTest {
  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
  private final HealthStrips strips = new HealthStrips();

  private void check(String service, Duration after, Status status) {
    strips.accept(new CheckPoint(service, START.plus(after), status, Optional.empty()));
  }

  @Test
  void nothing_has_no_scale() {
    assertThat(strips.scale()).isEmpty();
  }

  @Test
  void a_span_shows_its_worst_result() {
    check("db", Duration.ZERO, Status.HEALTHY);
    check("db", Duration.ofMillis(200), Status.UNHEALTHY);
    check("db", Duration.ofMillis(400), Status.HEALTHY);

    HealthStrips.Scale scale = strips.scale().orElseThrow();

    assertThat(scale.seconds()).isEqualTo(1);
    assertThat(scale.from()).isEqualTo(START);
    assertThat(scale.services().get("db")).containsOnly(java.util.Map.entry(0, Status.UNHEALTHY));
  }

  @Test
  void spans_grow_until_a_week_of_results_fits_and_none_is_lost() {
    for (int minute = 0; minute < 7 * 24 * 60; minute++) {
      check("db", Duration.ofMinutes(minute), minute == 5000 ? Status.UNHEALTHY : Status.HEALTHY);
    }

    HealthStrips.Scale scale = strips.scale().orElseThrow();

    assertThat(scale.spans()).isLessThanOrEqualTo(HealthStrips.MOST).isGreaterThan(30);
    assertThat(scale.services().get("db")).hasSize(scale.spans());
    assertThat(scale.services().get("db").values()).containsOnlyOnce(Status.UNHEALTHY);
    int bad = (int) (scale.place(START.plus(Duration.ofMinutes(5000))) * scale.spans());
    assertThat(scale.services().get("db").get(bad)).isEqualTo(Status.UNHEALTHY);
  }

  @Test
  void services_that_were_seen_at_different_times_have_one_scale() {
    check("old", Duration.ZERO, Status.HEALTHY);
    check("old", Duration.ofSeconds(1), Status.HEALTHY);
    check("young", Duration.ofDays(6), Status.STARTING);

    HealthStrips.Scale scale = strips.scale().orElseThrow();

    assertThat(scale.services().get("old")).containsKey(0).hasSize(1);
    assertThat(scale.services().get("young").lastKey()).isEqualTo(scale.spans() - 1);
    assertThat(scale.to()).isAfter(START.plus(Duration.ofDays(6)));
  }
}
