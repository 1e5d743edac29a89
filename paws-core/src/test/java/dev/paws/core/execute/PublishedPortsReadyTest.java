package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.ReadyCheck;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.health.Observation;
import dev.paws.core.health.Source;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A service without a health check is ready once its published ports are listened on; a start takes
 * 0.2 s here, a look at an open port 0.3 s.
 */
class PublishedPortsReadyTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  private static ReadyCheck http(String path, int port) {
    return new ReadyCheck.Http(URI.create("http://localhost:" + port + path), port);
  }

  @Test
  void it_is_ready_as_soon_as_it_listens_before_the_settle_window_ends() {
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.0);
  }

  @Test
  void it_is_waited_for_longer_than_the_settle_window() {
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(20)));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(20.2, 22.0);
  }

  @Test
  void many_are_looked_at_side_by_side_while_others_still_start() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 14; i++) {
      String port = "" + (9000 + i);
      stack.service("s" + i, it -> it.port(port));
    }
    Outcome outcome = sim.up(stack);

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.8);
  }

  @Test
  void the_timeout_names_the_port_on_which_nobody_listens_and_what_to_do() {
    sim.timeout = Duration.ofSeconds(8);
    sim.image("web", Life.neverHealthy().saying("", "listening on 127.0.0.1"));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
    assertThat(outcome.failures().stream().map(FailureText::of))
        .containsExactly(
            "service web (p-web-1): not ready within the timeout: running, but nobody listens on"
                + " port 80 (127.0.0.1:8080), waited for 7 s; if that is intended, set x-paws.ready"
                + " of the service to what shows that it is ready, or to none\n"
                + "    last log lines:\n      listening on 127.0.0.1");
  }

  @Test
  void a_health_check_decides_alone_about_ports_that_are_only_published() {
    Outcome outcome =
        sim.up(Stack.empty().service("web", it -> it.port("8080").checked(Duration.ofSeconds(10))));

    assertThat(seconds(outcome)).isLessThan(0.6);
  }

  @Test
  void what_the_files_ask_for_counts_beside_a_health_check() {
    sim.timeout = Duration.ofSeconds(5);
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service(
                    "web",
                    it ->
                        it.port("8080")
                            .checked(Duration.ofSeconds(10))
                            .ready(http("/missing", 80))));

    assertThat(FailureText.of(outcome.failures().get(0)))
        .contains("running, but http://127.0.0.1:8080/missing answers with status 404");
  }

  @Test
  void none_leaves_only_the_settle_window() {
    sim.image("web", Life.neverHealthy());
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080").ready()));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(3.2, 3.5);
  }

  @Test
  void a_one_shot_that_publishes_a_port_is_done_when_it_exits_with_zero() {
    sim.image("job", Life.neverHealthy().exiting(Duration.ofSeconds(1), 0, Integer.MAX_VALUE));
    Outcome outcome = sim.up(Stack.empty().service("job", it -> it.port("8080")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.5);
  }

  @Test
  void a_crash_before_it_listens_fails_at_once() {
    sim.image("web", Life.neverHealthy().exiting(Duration.ofSeconds(6), 1, Integer.MAX_VALUE));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.of(outcome.failures().get(0))).contains("exited with code 1");
    assertThat(seconds(outcome)).isBetween(6.2, 6.6);
  }

  @Test
  void what_an_earlier_process_listened_on_does_not_count() {
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(5)).exiting(Duration.ofSeconds(2), 1, 2));
    Outcome outcome =
        sim.up(Stack.empty().service("web", it -> it.port("8080").restart("on-failure:5")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isGreaterThan(9.0);
  }

  @Test
  void who_depends_on_its_start_does_not_wait_for_its_port() {
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(4)));
    sim.image("proxy", Life.RUNS);
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("web", it -> it.port("8080"))
                .service("proxy", it -> it.port("9090").after("web")));

    assertThat(outcome.ready().get(new Instance("proxy", 1)))
        .isLessThan(outcome.ready().get(new Instance("web", 1)));
  }

  @Test
  void a_port_behind_a_firewall_is_looked_for_inside_of_the_container() {
    sim.connector.filter(8080);
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(5)));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(5.2, 7.0);
  }

  @Test
  void where_even_that_is_impossible_the_settle_window_decides() {
    sim.connector.filter(8080);
    sim.image("web", Life.neverHealthy().withoutExec());
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(3.2, 3.6);
  }

  @Test
  void a_refusal_proves_nothing_where_the_engine_is_elsewhere() {
    sim.image("web", Life.RUNS);
    Connector refusing = Connector.NONE;
    PortAccess remote = new PortAccess("docker.example", true, false, refusing);
    Outcome outcome =
        new Executor(sim.engine, sim.bench, remote)
            .run(
                sim.plan(Stack.empty().service("web", it -> it.port("8080"))),
                "p",
                ExecuteSettings.up(
                    sim.timeout, 2, dev.paws.core.health.ReadinessSettings.standard(true)),
                sim.listener,
                sim.cancellation);

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.0);
  }

  @Test
  void a_path_is_asked_for_at_the_published_port() {
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(1)));
    Outcome outcome =
        sim.up(Stack.empty().service("web", it -> it.port("8080").ready(http("/up?a=1", 80))));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(Set.copyOf(sim.connector.requests()))
        .containsExactly(URI.create("http://127.0.0.1:8080/up?a=1"));
  }

  @Test
  void a_line_of_the_log_is_waited_for() {
    sim.timeout = Duration.ofSeconds(6);
    sim.image("web", Life.RUNS.saying("", "starting", "ready for 7 clients"));
    ReadyCheck said = new ReadyCheck.LogLine(Pattern.compile("ready for \\d+"));
    ReadyCheck unsaid = new ReadyCheck.LogLine(Pattern.compile("^ready$"));

    assertThat(sim.up(Stack.empty().service("web", it -> it.ready(said))).succeeded()).isTrue();
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.ready(said, unsaid)));
    assertThat(FailureText.of(outcome.failures().get(0)))
        .contains("running, but its log has no line with ^ready$");
  }

  @Test
  void a_port_that_is_not_published_is_looked_for_inside() {
    sim.timeout = Duration.ofSeconds(6);
    sim.image("db", Life.healthyAfter(Duration.ofSeconds(4)));
    ReadyCheck inside = new ReadyCheck.Tcp(80);
    ReadyCheck other = new ReadyCheck.Tcp(81);

    Outcome outcome = sim.up(Stack.empty().service("db", it -> it.ready(inside)));
    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(4.2, 6.0);
    outcome = sim.up(Stack.empty().service("db", it -> it.ready(other)));
    assertThat(FailureText.of(outcome.failures().get(0)))
        .contains("running, but nobody listens on port 81 in the container");
  }

  @Test
  void each_look_is_an_observation() {
    List<Observation> seen = new ArrayList<>();
    sim.listener =
        new RunListener() {
          @Override
          public void observed(Instance instance, Observation observation) {
            seen.add(observation);
          }
        };
    sim.image("web", Life.healthyAfter(Duration.ofMillis(300)));
    sim.up(Stack.empty().service("web", it -> it.port("8080")));

    assertThat(seen).allMatch(it -> it.source() == Source.ENDPOINT && it.exitCode().isEmpty());
    assertThat(seen)
        .extracting(it -> it.status().name())
        .contains("STARTING")
        .last()
        .isEqualTo("HEALTHY");
  }
}
