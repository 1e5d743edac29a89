package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.run.ServiceStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {
  @Test
  void the_table_has_a_row_for_each_container() {
    List<ServiceStatus> rows =
        List.of(
            Rows.readyAfter(Rows.health("db", Health.HEALTHY), Duration.ofMillis(1234)),
            Rows.running(
                "web",
                1,
                Rows.port("0.0.0.0", 8080, 80, "tcp"),
                Rows.port("::", 8080, 80, "tcp"),
                Rows.port("127.0.0.1", 53, 53, "udp")),
            Rows.running("web", 2),
            Rows.exited("setup", 0),
            Rows.exited("job", 3),
            Rows.absent("later"));

    assertThat(Table.lines(StatusText.cells(rows)))
        .containsExactly(
            "SERVICE  STATE        PORTS                           READY AFTER",
            "db       healthy                                      1.2 s",
            "web #1   running      8080->80, 127.0.0.1:53->53/udp",
            "web #2   running",
            "setup    completed",
            "job      exited (3)",
            "later    not created");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 s", "949, 0.9 s", "950, 1.0 s", "99949, 99.9 s", "125000, 2 min 05 s"})
  void durations_are_as_exact_as_a_person_needs(long millis, String text) {
    assertThat(StatusText.duration(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void the_environment_is_as_well_as_its_services() {
    assertThat(Results.state(List.of(Rows.absent("a")))).isEqualTo(EnvironmentState.UNINITIALIZED);
    assertThat(Results.state(List.of(Rows.running("a", 1), Rows.exited("setup", 0))))
        .isEqualTo(EnvironmentState.HEALTHY);
    assertThat(Results.state(List.of(Rows.running("a", 1), Rows.health("b", Health.STARTING))))
        .isEqualTo(EnvironmentState.PROVISIONING);
    assertThat(Results.state(List.of(Rows.running("a", 1), Rows.exited("b", 1))))
        .isEqualTo(EnvironmentState.DEGRADED);
    assertThat(Results.state(List.of(Rows.running("a", 1), Rows.absent("b"))))
        .isEqualTo(EnvironmentState.DEGRADED);
    assertThat(Results.state(List.of(Rows.exited("a", 1)))).isEqualTo(EnvironmentState.FAILED);
    assertThat(Results.state(List.of(Rows.exited("a", 0)))).isEqualTo(EnvironmentState.STOPPED);
  }
}
