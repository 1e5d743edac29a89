package dev.paws.core.reconcile;

import static dev.paws.core.sim.Sim.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.reconcile.ExistingContainers.Change;
import dev.paws.core.reconcile.UpOptions.Recreate;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans of lifecycle goals as text, against what a simulated engine has after real runs. */
class ExistingContainersTest {
  private final Sim sim = new Sim();
  private final Stack stack =
      Stack.empty()
          .service("db", it -> it.checked(Duration.ofSeconds(5)).preStop("drain"))
          .service("cache", it -> it.postStart("warm"))
          .service(
              "web",
              it ->
                  it.depends(new Dependency("db", Condition.SERVICE_HEALTHY, true, true))
                      .after("cache"));

  @BeforeEach
  void bringUp() {
    assertThat(sim.up(stack).succeeded()).isTrue();
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_restart_of_one_service_leaves_the_others_alone() {
    assertPlan(
        plan(Change.RESTART, "cache"),
        """
        1 stop container p-cache-1: restarting was asked for
        2 start container p-cache-1: restarting was asked for [after 1]
        3 await p-cache-1 settled: service cache must be settled [after 2]
        """);
  }

  @Test
  void a_dependent_with_restart_true_is_restarted_around_its_dependency() {
    assertPlan(
        plan(Change.RESTART, "db"),
        """
        1 stop container p-web-1: a service it depends on is recreated
        2 stop container p-db-1: restarting was asked for [after 1]
        3 start container p-db-1: restarting was asked for [after 2]
        4 await p-db-1 healthy: service db must be healthy [after 3]
        5 start container p-web-1: a service it depends on is recreated [after 1, 4]
        6 await p-web-1 settled: service web must be settled [after 5]
        """);
  }

  @Test
  void without_the_last_waits_dependents_still_wait() {
    assertPlan(
        plan(Change.RESTART, "db").withoutLastWaits(),
        """
        1 stop container p-web-1: a service it depends on is recreated
        2 stop container p-db-1: restarting was asked for [after 1]
        3 start container p-db-1: restarting was asked for [after 2]
        4 await p-db-1 healthy: service db must be healthy [after 3]
        5 start container p-web-1: a service it depends on is recreated [after 1, 4]
        """);
    assertThat(sim.run(plan(Change.RESTART, "db").withoutLastWaits()).succeeded()).isTrue();
  }

  @Test
  void a_stopped_dependent_stays_stopped_when_its_dependency_restarts() {
    sim.run(stop("web"));

    assertThat(plan(Change.RESTART, "db").text()).doesNotContain("p-web-1");
  }

  @Test
  void a_restart_of_all_stops_dependents_first_and_starts_dependencies_first() {
    assertThat(sim.run(plan(Change.RESTART)).succeeded()).isTrue();

    String text = plan(Change.RESTART).text();
    assertThat(text)
        .contains("2 stop container p-cache-1: restarting was asked for [after 1]")
        .contains("1 stop container p-web-1")
        .contains("await p-db-1 healthy");
    assertThat(states()).containsOnly(ContainerState.Status.RUNNING);
  }

  @Test
  void a_stop_goes_from_dependents_to_dependencies_and_removes_nothing() {
    assertPlan(
        stop(),
        """
        1 stop container p-web-1: stopping was asked for
        2 stop container p-cache-1: stopping was asked for [after 1]
        3 stop container p-db-1: stopping was asked for [after 1]
        """);
    assertThat(sim.run(stop()).succeeded()).isTrue();
    assertThat(states()).hasSize(3).containsOnly(ContainerState.Status.EXITED);
    assertThat(stop().steps()).as("nothing is left to stop").isEmpty();
  }

  @Test
  void a_start_brings_dependencies_along_and_waits_for_them() {
    sim.run(stop());

    assertPlan(
        plan(Change.START, "web"),
        """
        1 start container p-db-1: has exited with code 0
        2 start container p-cache-1: has exited with code 0
        3 await p-db-1 healthy: service db must be healthy [after 1]
        4 start container p-web-1: has exited with code 0 [after 2, 3]
        5 await p-cache-1 settled: service cache must be settled [after 2]
        6 await p-web-1 settled: service web must be settled [after 4]
        """);
  }

  @Test
  void a_start_creates_nothing() {
    sim.engine.removeContainer(sim.engine.container("p-cache-1").orElseThrow().id(), true);

    Plan plan = plan(Change.START);

    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.text()).doesNotContain("cache");
    assertThat(ExistingContainers.missing(sim.engine.observe("p"), List.of("cache", "web")))
        .containsExactly("cache");
  }

  @Test
  void what_is_paused_goes_on_with_resume_and_with_start() {
    Plan pause = ExistingContainers.pause(of("web", "db"), Optional.empty(), down());
    assertPlan(
        pause,
        """
        1 pause container p-web-1: pausing was asked for
        2 pause container p-db-1: pausing was asked for [after 1]
        """);
    assertThat(sim.run(pause).succeeded()).isTrue();
    assertThat(plan(Change.START).text()).contains("unpause container p-web-1");

    assertThat(sim.run(plan(Change.RESUME)).succeeded()).isTrue();

    assertThat(states()).containsOnly(ContainerState.Status.RUNNING);
    assertThat(plan(Change.RESUME).steps()).isEmpty();
  }

  @Test
  void a_replacement_keeps_the_other_containers() {
    String web = id("p-web-1");
    String db = id("p-db-1");
    String cache = id("p-cache-1");

    assertThat(sim.run(plan(Change.REPLACE, "db")).succeeded()).isTrue();

    assertThat(id("p-db-1")).isNotEqualTo(db);
    assertThat(id("p-web-1")).as("restarted, not replaced").isEqualTo(web);
    assertThat(id("p-cache-1")).isEqualTo(cache);
    assertThat(plan(Change.REPLACE, "cache").text()).doesNotContain("p-web-1");
  }

  @Test
  void what_shares_the_network_of_a_replaced_container_is_replaced_too() {
    Stack shared =
        Stack.empty()
            .service("host")
            .service("guest", it -> it.networkMode("service:host").after("host"));
    sim.down();
    sim.up(shared);

    assertThat(plan(shared, Change.REPLACE, "host").text())
        .contains("start container p-guest-1: it shares what host has, which is new");
    assertThat(plan(shared, Change.RESTART, "host").text())
        .contains("start container p-guest-1: it shares what host has, which is started again");
  }

  @Test
  void all_replicas_restart_also_those_beyond_the_wanted_number() {
    Stack two = Stack.empty().service("web", it -> it.replicas(2));
    sim.down();
    sim.up(two);

    assertThat(plan(Stack.empty().service("web"), Change.RESTART, "web").text())
        .contains("start container p-web-1", "start container p-web-2")
        .doesNotContain("remove");
  }

  @Test
  void a_completed_job_runs_again_only_by_its_name_or_after_its_dependency() {
    sim.image("job", Life.exits(Duration.ofSeconds(1), 0));
    Stack jobs =
        Stack.empty()
            .service("db")
            .service("migrate", it -> it.image("job").after("db"))
            .service("web", it -> it.afterCompleted("migrate"));
    sim.down();
    assertThat(sim.up(jobs).succeeded()).isTrue();

    assertThat(plan(jobs, Change.START).text()).doesNotContain("start container p-migrate-1");
    assertThat(plan(jobs, Change.RESTART, "web").text()).doesNotContain("p-migrate-1");
    assertThat(plan(jobs, Change.RESTART, "migrate").text())
        .contains("start container p-migrate-1");
    assertThat(plan(jobs, Change.RESTART).text())
        .contains("start container p-migrate-1: has completed, but what it depends on");
  }

  private String id(String name) {
    return sim.engine.container(name).orElseThrow().id();
  }

  private List<ContainerState.Status> states() {
    return sim.engine.observe("p").containers().stream().map(it -> it.state().status()).toList();
  }

  private List<dev.paws.core.engine.ObservedContainer> of(String... services) {
    return ExistingContainers.of(sim.engine.observe("p"), List.of(services));
  }

  private static DownOptions down() {
    return new DownOptions(false, false, Set.of(), Map.of(), Optional.empty());
  }

  private Plan stop(String... services) {
    return ExistingContainers.stop(of(services), Optional.of(stack.desired()), down());
  }

  private Plan plan(Change change, String... services) {
    return plan(stack, change, services);
  }

  private Plan plan(Stack of, Change change, String... services) {
    return ExistingContainers.plan(
        of.desired(),
        new EngineState(sim.engine.observe("p"), new HashMap<>()),
        options(Recreate.CHANGED, List.of(services)),
        change);
  }

  private static void assertPlan(Plan plan, String expected) {
    assertThat(plan.text()).isEqualTo(expected.strip());
  }
}
