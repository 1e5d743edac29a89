package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsageTest {
  @Test
  void memory_is_without_the_file_cache_under_both_versions_of_control_groups() throws IOException {
    String second =
        """
        {"read": "2026-11-30T22:00:00.5Z",
         "cpu_stats": {"cpu_usage": {"total_usage": 1500000000}},
         "memory_stats": {"usage": 1000, "stats": {"inactive_file": 300, "file": 900}}}
        """;
    String first = second.replace("inactive_file", "total_inactive_file");

    ResourceUsage expected =
        new ResourceUsage(Instant.parse("2026-11-30T22:00:00.5Z"), 1_500_000_000L, 700);
    assertThat(Usage.usage(JsonReader.object(second))).contains(expected);
    assertThat(Usage.usage(JsonReader.object(first))).contains(expected);
  }

  @Test
  void a_container_that_does_not_run_has_no_usage() throws IOException {
    String stopped =
        """
        {"read": "0001-01-01T00:00:00Z", "cpu_stats": {"cpu_usage": {"total_usage": 0}},
         "memory_stats": {}}
        """;

    assertThat(Usage.usage(JsonReader.object(stopped))).isEmpty();
  }

  @Test
  void load_is_processor_time_by_the_time_between_two_readings() {
    ResourceUsage before = new ResourceUsage(Instant.EPOCH, 1_000_000_000L, 1);
    ResourceUsage after = new ResourceUsage(Instant.EPOCH.plusSeconds(2), 4_000_000_000L, 1);

    assertThat(after.cpusSince(before)).isEqualTo(1.5);
    assertThat(before.cpusSince(after)).isZero();
  }
}
