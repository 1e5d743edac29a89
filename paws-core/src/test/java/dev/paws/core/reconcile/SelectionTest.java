package dev.paws.core.reconcile;

import static dev.paws.core.reconcile.ReconcilerTest.assertPlan;
import static dev.paws.core.reconcile.ReconcilerTest.created;
import static dev.paws.core.sim.Sim.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paws.core.compose.ComposeHashes;
import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.reconcile.UpOptions.Recreate;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Options of a plan, selections of services, labels and references. */
class SelectionTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void recreation_can_be_asked_for_and_ruled_out() {
    sim.up(Stack.empty().service("web"));
    Stack changed = Stack.empty().service("web", it -> it.env("A", "b"));

    assertThat(sim.plan(changed, options(Recreate.NEVER, List.of())).changesNothing()).isTrue();
    assertThat(sim.plan(Stack.empty().service("web"), options(Recreate.ALWAYS, List.of())).text())
        .contains("p-web-1: recreation was asked for");
  }

  @Test
  void services_asked_for_bring_their_dependencies_along() {
    Stack stack =
        Stack.empty()
            .volume("unused", "local", false)
            .service("db")
            .service("api", it -> it.after("db"))
            .service("web", it -> it.after("api"))
            .service("other", it -> it.volume("unused", "/x"));

    assertThat(sim.plan(stack, options(Recreate.CHANGED, List.of("api"))).text())
        .contains("p-db-1", "p-api-1")
        .doesNotContain("p-web-1", "other", "unused");
  }

  @Test
  void a_service_asked_for_must_not_fail_though_others_could_do_without() {
    Stack stack =
        Stack.empty()
            .service("cache")
            .service(
                "web",
                it -> it.depends(new Dependency("cache", Condition.SERVICE_STARTED, false, false)));

    assertThat(sim.plan(stack).text()).contains("await p-cache-1 settled (optional)");
    assertThat(sim.plan(stack, options(Recreate.CHANGED, List.of("web", "cache"))).text())
        .doesNotContain("(optional)");
  }

  @Test
  void a_dependency_that_a_profile_switched_off_is_left_out() {
    assertPlan(
        sim.plan(
            Stack.empty()
                .service(
                    "web",
                    it ->
                        it.depends(
                            new Dependency("gone", Condition.SERVICE_HEALTHY, false, false)))),
        """
        1 create network p_default: does not exist
        2 create container p-web-1: does not exist [after 1]
        3 start container p-web-1: does not exist [after 2]
        4 await p-web-1 settled: service web must be settled [after 3]
        """);
  }

  @Test
  void unknown_services_and_circles_are_refused() {
    Stack circle =
        Stack.empty().service("a", it -> it.after("b")).service("b", it -> it.after("a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selection.of(circle.desired(), List.of()))
        .withMessage("circular dependency: [a, b]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selection.of(circle.desired(), List.of("c")))
        .withMessage("no such service: c");
  }

  @Test
  void labels_say_roles_and_what_a_container_depends_on() {
    UpOptions options =
        new UpOptions(
            List.of(),
            List.of(),
            Recreate.CHANGED,
            false,
            Optional.empty(),
            Map.of("web", "backend"),
            Map.of(Labels.PAWS_VERSION, "1", Labels.VERSION, "2"),
            ComposeHashes.NONE);
    sim.up(Stacks.dbAndWeb(), options);

    assertThat(sim.engine.container("p-web-1").orElseThrow().labels())
        .containsEntry(Labels.DEPENDS_ON, "db:service_healthy:false")
        .containsEntry(Labels.ROLE, "backend")
        .containsEntry(Labels.PAWS_VERSION, "1");
    assertThat(sim.engine.network("p_default").orElseThrow().labels())
        .containsEntry(Labels.NETWORK, "default")
        .containsEntry(Labels.PAWS_VERSION, "1")
        .containsEntry(Labels.PROJECT, "p");
    assertThat(sim.engine.volume("p_data").orElseThrow().labels())
        .containsEntry(Labels.VOLUME, "data")
        .containsKey(Labels.HASH);
  }

  @Test
  void references_to_services_become_the_names_of_their_containers() {
    Plan plan =
        sim.plan(
            Stack.empty()
                .service("main", it -> it.containerName("the-main"))
                .service(
                    "side",
                    it ->
                        it.networkMode("service:main").volumesFrom("service:main:ro").after("main"))
                .service(
                    "raw",
                    it -> it.volumesFrom("container:x").volumesFrom("service:main").after("main")));

    var side = created(plan, "p-side-1");
    assertThat(side.network().mode()).contains("container:the-main");
    assertThat(side.host().volumesFrom()).containsExactly("the-main:ro");
    assertThat(created(plan, "p-raw-1").host().volumesFrom())
        .containsExactly("container:x", "the-main");
    assertThat(plan.text()).contains("create container p-side-1: does not exist [after 2]");
  }
}
