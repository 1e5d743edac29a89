package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void rows_stand_in_the_order_of_the_files_then_come_those_that_are_not_in_them() {
    sim.up(
        Stack.empty()
            .service("web", it -> it.replicas(11))
            .service("db")
            .service("a-stranger")
            .service("z-stranger"));
    Stack files =
        Stack.empty()
            .service("web", it -> it.replicas(11))
            .service("absent")
            .service("none", it -> it.replicas(0))
            .service("db");
    List<ServiceStatus> rows =
        StatusRows.of(sim.engine.observe("p"), Optional.of(files.desired()), Map.of());

    assertThat(rows.stream().map(row -> row.service() + " " + row.container()))
        .containsExactly(
            "web p-web-1",
            "web p-web-2",
            "web p-web-3",
            "web p-web-4",
            "web p-web-5",
            "web p-web-6",
            "web p-web-7",
            "web p-web-8",
            "web p-web-9",
            "web p-web-10",
            "web p-web-11",
            "absent ",
            "db p-db-1",
            "a-stranger p-a-stranger-1",
            "z-stranger p-z-stranger-1");
    assertThat(rows.get(13).wanted()).isFalse();
    assertThat(StatusRows.of(sim.engine.observe("p"), Optional.empty(), Map.of()))
        .allMatch(ServiceStatus::wanted);
  }

  @Test
  void who_is_only_starting_because_the_engine_has_not_probed_yet_is_probed_once() {
    sim.image("bad", Life.neverHealthy());
    sim.image("deaf", Life.RUNS.withoutExec());
    sim.timeout = Duration.ofSeconds(2);
    sim.up(
        Stack.empty()
            .service("good", it -> it.checked(Duration.ofMinutes(1)))
            .service("bad", it -> it.checked(Duration.ofMinutes(1)))
            .service("deaf", it -> it.checked(Duration.ofMinutes(1)))
            .service("plain"));
    List<ServiceStatus> rows = new StatusRun(sim.engine, sim.bench).run("p", Optional.empty());

    assertThat(rows.stream().map(row -> row.service() + " " + row.health()))
        .containsExactly(
            "bad " + Health.STARTING,
            "deaf " + Health.STARTING,
            "good " + Health.HEALTHY,
            "plain " + Health.NONE);
  }
}
