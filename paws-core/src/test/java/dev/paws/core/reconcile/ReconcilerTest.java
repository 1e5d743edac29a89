package dev.paws.core.reconcile;

import static dev.paws.core.sim.Sim.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.compose.ComposeHashes;
import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.reconcile.UpOptions.Recreate;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans as text, against what a simulated engine has after real runs. */
class ReconcilerTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void the_first_up_creates_all_at_once_and_starts_in_order() {
    assertPlan(
        sim.plan(Stacks.dbAndWeb()),
        """
        1 create network p_default: does not exist
        2 create volume p_data: does not exist
        3 create container p-db-1: does not exist [after 1, 2]
        4 start container p-db-1: does not exist [after 3]
        5 create container p-web-1: does not exist [after 1]
        6 await p-db-1 healthy: service db must be healthy [after 4]
        7 start container p-web-1: does not exist [after 5, 6]
        8 await p-web-1 settled: service web must be settled [after 7]
        """);
  }

  @Test
  void the_second_up_changes_nothing() {
    sim.up(Stacks.dbAndWeb());
    Plan plan = sim.plan(Stacks.dbAndWeb());

    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.notes()).isEmpty();
    assertPlan(
        plan,
        """
        1 await p-db-1 healthy: service db must be healthy
        2 await p-web-1 settled: service web must be settled
        """);
  }

  @Test
  void a_changed_service_is_recreated_and_others_are_left_alone() {
    sim.up(Stacks.dbAndWeb());

    assertPlan(
        sim.plan(
            Stack.empty()
                .volume("data", "local", false)
                .service("db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data"))
                .service("web", it -> it.afterHealthy("db").env("A", "b"))),
        """
        1 create container ID_p-web-1: its definition has changed
        2 stop container p-web-1: its definition has changed [after 1]
        3 remove container p-web-1: its definition has changed [after 2]
        4 rename container ID_p-web-1 to p-web-1: its definition has changed [after 3]
        5 await p-db-1 healthy: service db must be healthy
        6 start container p-web-1: its definition has changed [after 4, 5]
        7 await p-web-1 settled: service web must be settled [after 6]
        """);
  }

  @Test
  void dependents_with_restart_are_stopped_before_and_started_after_a_recreated_service() {
    sim.up(chain("1"));

    assertPlan(
        sim.plan(chain("2")),
        """
        1 stop container p-web-1: a service it depends on is recreated
        2 stop container p-api-1: a service it depends on is recreated [after 1]
        3 create container ID_p-db-1: its definition has changed
        4 stop container p-db-1: its definition has changed [after 2, 3]
        5 remove container p-db-1: its definition has changed [after 4]
        6 rename container ID_p-db-1 to p-db-1: its definition has changed [after 5]
        7 start container p-db-1: its definition has changed [after 6]
        8 start container p-api-1: a service it depends on is recreated [after 2, 7]
        9 start container p-web-1: a service it depends on is recreated [after 1, 8]
        10 await p-db-1 settled: service db must be settled [after 7]
        11 await p-api-1 settled: service api must be settled [after 8]
        12 await p-web-1 settled: service web must be settled [after 9]
        13 await p-other-1 settled: service other must be settled
        """);
    assertThat(sim.up(chain("2")).succeeded()).isTrue();
  }

  private static Stack chain(String value) {
    return Stack.empty()
        .service("db", it -> it.env("A", value))
        .service("api", it -> it.depends(restarting("db")))
        .service("web", it -> it.depends(restarting("api")))
        .service("other", it -> it.after("db"));
  }

  private static Dependency restarting(String service) {
    return new Dependency(service, Condition.SERVICE_STARTED, true, true);
  }

  @Test
  void a_paused_dependent_with_restart_is_restarted_too() {
    sim.up(chain("1"));
    sim.engine.pause("p-api-1");

    assertThat(sim.up(chain("2")).succeeded()).isTrue();
    assertThat(sim.engine.containers()).contains("p-api-1 running");
  }

  @Test
  void what_shares_a_namespace_is_recreated_with_its_host() {
    sim.up(sidecar("1"));

    assertThat(sim.plan(sidecar("2")).text())
        .contains("create container")
        .contains("p-side-1: it shares what main has, which is new");
    assertThat(sim.up(sidecar("2")).succeeded()).isTrue();
    assertThat(sim.plan(sidecar("2")).changesNothing()).isTrue();
  }

  @Test
  void what_shares_a_namespace_is_restarted_when_its_host_is_started_anew() {
    sim.up(sidecar("1"));
    sim.engine.crash("p-main-1", 1);

    assertPlan(
        sim.plan(sidecar("1")),
        """
        1 stop container p-side-1: it shares what main has, which is started again
        2 start container p-main-1: has exited with code 1
        3 start container p-side-1: it shares what main has, which is started again [after 1, 2]
        4 await p-main-1 settled: service main must be settled [after 2]
        5 await p-side-1 settled: service side must be settled [after 3]
        """);
  }

  private static Stack sidecar(String value) {
    return Stack.empty()
        .service("main", it -> it.env("A", value))
        .service("side", it -> it.networkMode("service:main").after("main"));
  }

  @Test
  void replicas_come_and_go() {
    sim.up(replicas(2));
    assertPlan(
        sim.plan(replicas(3)),
        """
        1 create container p-web-3: does not exist
        2 start container p-web-3: does not exist [after 1]
        3 await p-web-1 settled: service web must be settled
        4 await p-web-2 settled: service web must be settled
        5 await p-web-3 settled: service web must be settled [after 2]
        """);
    assertPlan(
        sim.plan(replicas(1)),
        """
        1 stop container p-web-2: is more than service web asks for
        2 remove container p-web-2: is more than service web asks for [after 1]
        3 await p-web-1 settled: service web must be settled
        """);
    assertPlan(
        sim.plan(replicas(0)),
        """
        1 stop container p-web-1: is more than service web asks for
        2 remove container p-web-1: is more than service web asks for [after 1]
        3 stop container p-web-2: is more than service web asks for
        4 remove container p-web-2: is more than service web asks for [after 3]
        """);
  }

  private static Stack replicas(int count) {
    return Stack.empty().service("web", it -> it.replicas(count));
  }

  @Test
  void a_replica_is_the_first_one_under_another_name() {
    sim.up(replicas(2));
    var second = sim.engine.container("p-web-2").orElseThrow();

    assertThat(second.labels())
        .containsEntry(Labels.PROJECT, "p")
        .containsEntry(Labels.SERVICE, "web")
        .containsEntry(Labels.NUMBER, "2")
        .containsEntry(Labels.ONE_OFF, "False")
        .containsEntry(Labels.IMAGE, "sha256:web");
    assertThat(second.label(Labels.HASH))
        .isNotEmpty()
        .isEqualTo(sim.engine.container("p-web-1").orElseThrow().label(Labels.HASH))
        .isEqualTo(second.label(Labels.COMPOSE_HASH));
  }

  @Test
  void a_container_carries_docker_composes_own_hash_whatever_the_files_say_and_ours_beside_it() {
    ComposeHash hash = Sim.composeHash("image", "web");
    sim.up(
        Stack.empty().service("web", it -> it.label(Labels.COMPOSE_HASH, "mine")),
        Sim.options(Map.of("web", hash)));
    var web = sim.engine.container("p-web-1").orElseThrow();

    assertThat(web.label(Labels.COMPOSE_HASH)).isEqualTo(hash.value(it -> it));
    assertThat(web.label(Labels.HASH)).isNotEmpty().isNotEqualTo(web.label(Labels.COMPOSE_HASH));
  }

  @Test
  void that_hash_is_made_of_the_id_of_a_container_that_is_shared() {
    ComposeHash hash = Sim.composeHash("network_mode", "service:db");
    sim.up(
        Stack.empty().service("db").service("web", it -> it.networkMode("service:db")),
        Sim.options(Map.of("web", hash)));
    String db = sim.engine.container("p-db-1").orElseThrow().id();

    assertThat(hash.references()).containsExactly("db");
    assertThat(sim.engine.container("p-web-1").orElseThrow().label(Labels.COMPOSE_HASH))
        .isEqualTo(Sim.composeHash("network_mode", "container:" + db).value(it -> it));
  }

  @Test
  void orphans_are_told_and_stay_unless_they_are_to_go() {
    sim.up(Stack.empty().service("old").service("web"));
    Stack without = Stack.empty().service("web");
    Plan plan = sim.plan(without);

    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            "container p-old-1 no longer belongs to any service of the Compose files"
                + " (remove it with -Dpaws.removeOrphans=true)");
    assertPlan(
        sim.plan(
            without,
            new UpOptions(
                List.of(),
                List.of(),
                Recreate.CHANGED,
                true,
                Optional.of(Duration.ofSeconds(1)),
                Map.of(),
                Map.of(),
                ComposeHashes.NONE)),
        """
        1 stop container p-old-1: its service is gone from the Compose files
        2 remove container p-old-1: its service is gone from the Compose files [after 1]
        3 await p-web-1 settled: service web must be settled
        """);
  }

  @Test
  void a_service_that_a_profile_switched_off_is_no_orphan() {
    sim.up(Stack.empty().service("debug").service("web"));
    UpOptions options =
        new UpOptions(
            List.of(),
            List.of("debug"),
            Recreate.CHANGED,
            true,
            Optional.empty(),
            Map.of(),
            Map.of(),
            ComposeHashes.NONE);
    Plan plan = sim.plan(Stack.empty().service("web"), options);

    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.notes()).isEmpty();
  }

  @Test
  void containers_are_treated_as_their_state_asks() {
    Stack stack = Stack.empty();
    for (String name : List.of("exited", "paused", "dead", "removing")) {
      stack.service(name);
    }
    sim.up(stack);
    sim.engine.crash("p-exited-1", 3);
    sim.engine.pause("p-paused-1");
    sim.engine.crash("p-dead-1", 1);
    sim.engine.mark("p-dead-1", dev.paws.core.engine.ContainerState.Status.DEAD);
    sim.engine.crash("p-removing-1", 1);
    sim.engine.mark("p-removing-1", dev.paws.core.engine.ContainerState.Status.REMOVING);

    assertPlan(
        sim.plan(stack),
        """
        1 start container p-exited-1: has exited with code 3
        2 unpause container p-paused-1: is paused
        3 create container ID_p-dead-1: is dead
        4 remove container p-dead-1: is dead [after 3]
        5 rename container ID_p-dead-1 to p-dead-1: is dead [after 4]
        6 start container p-dead-1: is dead [after 5]
        7 create container ID_p-removing-1: is removing
        8 remove container p-removing-1: is removing [after 7]
        9 rename container ID_p-removing-1 to p-removing-1: is removing [after 8]
        10 start container p-removing-1: is removing [after 9]
        11 await p-exited-1 settled: service exited must be settled [after 1]
        12 await p-paused-1 settled: service paused must be settled [after 2]
        13 await p-dead-1 settled: service dead must be settled [after 6]
        14 await p-removing-1 settled: service removing must be settled [after 10]
        """);
  }

  @Test
  void a_container_that_was_created_but_never_started_is_started() {
    sim.engine
        .calls()
        .fail("start", new dev.paws.core.engine.EngineFailure.Rejected("x", 1, "y"), 1);
    sim.up(Stack.empty().service("web"));

    assertPlan(
        sim.plan(Stack.empty().service("web")),
        """
        1 start container p-web-1: was created but never started
        2 await p-web-1 settled: service web must be settled [after 1]
        """);
  }

  @Test
  void a_job_that_others_wait_for_is_not_run_again_after_it_succeeded() {
    sim.image("job", Life.exits(Duration.ofMillis(100), 0));
    Stack stack = Stack.empty().service("job").service("web", it -> it.afterCompleted("job"));
    sim.up(stack);

    assertThat(sim.plan(stack).changesNothing()).isTrue();
  }

  @Test
  void a_job_that_failed_is_run_again() {
    sim.image("job", Life.exits(Duration.ofMillis(100), 1));
    Stack stack = Stack.empty().service("job").service("web", it -> it.afterCompleted("job"));
    sim.up(stack);

    assertThat(sim.plan(stack).text()).contains("start container p-job-1: has exited with code 1");
  }

  @Test
  void an_image_that_changed_under_its_name_is_a_cause() {
    sim.up(Stack.empty().service("web"));
    sim.engine.images().change("web", "sha256:newer");

    assertThat(sim.plan(Stack.empty().service("web")).text())
        .contains("p-web-1: its image has changed");
  }

  static dev.paws.core.engine.spec.ContainerSpec created(Plan plan, String name) {
    return plan.steps().stream()
        .map(Step::operation)
        .filter(Operation.CreateContainer.class::isInstance)
        .map(Operation.CreateContainer.class::cast)
        .map(Operation.CreateContainer::spec)
        .filter(spec -> spec.name().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** Ids of containers, which temporary names begin with, are left out. */
  static void assertPlan(Plan plan, String text) {
    assertThat(plan.text().replaceAll("\\b[0-9a-f]{12}_", "ID_") + "\n").isEqualTo(text);
  }
}
