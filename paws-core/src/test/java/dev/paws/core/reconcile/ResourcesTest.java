package dev.paws.core.reconcile;

import static dev.paws.core.reconcile.ReconcilerTest.assertPlan;
import static dev.paws.core.reconcile.ReconcilerTest.created;
import static dev.paws.core.sim.Sim.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.Mount.TmpfsOptions;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.reconcile.UpOptions.Recreate;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Networks, volumes, what others made, and what interrupted runs left. */
class ResourcesTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  private static Stack onDriver(String driver) {
    return Stack.empty()
        .defaultDriver(driver)
        .service("db")
        .service("web", it -> it.after("db"))
        .service("job");
  }

  @Test
  void a_changed_network_is_emptied_removed_and_created_again() {
    sim.up(onDriver("bridge"));
    sim.engine.crash("p-job-1", 0);

    assertPlan(
        sim.plan(onDriver("macvlan")),
        """
        1 remove container p-job-1: network p_default is created again
        2 stop container p-web-1: network p_default is created again
        3 remove container p-web-1: network p_default is created again [after 2]
        4 stop container p-db-1: network p_default is created again [after 2]
        5 remove container p-db-1: network p_default is created again [after 4]
        6 remove network p_default: its definition has changed [after 1, 3, 5]
        7 create network p_default: its definition has changed [after 6]
        8 create container p-db-1: network p_default is created again [after 5, 7]
        9 start container p-db-1: network p_default is created again [after 8]
        10 create container p-web-1: network p_default is created again [after 3, 7]
        11 start container p-web-1: network p_default is created again [after 9, 10]
        12 create container p-job-1: network p_default is created again [after 1, 7]
        13 start container p-job-1: network p_default is created again [after 12]
        14 await p-db-1 settled: service db must be settled [after 9]
        15 await p-web-1 settled: service web must be settled [after 11]
        16 await p-job-1 settled: service job must be settled [after 13]
        """);
    assertThat(sim.up(onDriver("macvlan")).succeeded()).isTrue();
    assertThat(sim.plan(onDriver("macvlan")).changesNothing()).isTrue();
  }

  @Test
  void a_changed_network_is_kept_while_containers_are_on_it_that_this_run_leaves_alone() {
    sim.up(onDriver("bridge"));
    Plan some = sim.plan(onDriver("macvlan"), options(Recreate.CHANGED, List.of("db")));
    Plan never = sim.plan(onDriver("macvlan"), options(Recreate.NEVER, List.of()));

    for (Plan plan : List.of(some, never)) {
      assertThat(plan.changesNothing()).isTrue();
      assertThat(plan.notes())
          .containsExactly(
              "network p_default has other options than its definition; it is kept, because containers"
                  + " stay on it");
    }
  }

  @Test
  void a_stopped_container_whose_network_somebody_removed_is_recreated() {
    sim.up(Stack.empty().service("web"));
    sim.engine.crash("p-web-1", 0);
    sim.engine.resources().drop("p_default");

    assertThat(sim.plan(Stack.empty().service("web")).text())
        .contains("p-web-1: network p_default that it was on is gone");
    assertThat(sim.up(Stack.empty().service("web")).succeeded()).isTrue();
  }

  @Test
  void a_network_more_or_less_is_a_change() {
    sim.up(Stack.empty().network("front", false).service("web"));

    assertThat(
            sim.plan(
                    Stack.empty().network("front", false).service("web", it -> it.network("front")))
                .text())
        .contains("1 create network p_front: does not exist")
        .contains("p-web-1: its definition has changed [after 1]");
  }

  @Test
  void external_and_unused_networks_and_volumes_are_never_in_a_plan() {
    Stack stack =
        Stack.empty()
            .network("outer", true)
            .network("unused", false)
            .volume("given", "local", true)
            .volume("idle", "local", false)
            .service("web", it -> it.externalNetwork("outer").volume("given", "/given"));

    assertPlan(
        sim.plan(stack),
        """
        1 create network p_default: does not exist
        2 create container p-web-1: does not exist [after 1]
        3 start container p-web-1: does not exist [after 2]
        4 await p-web-1 settled: service web must be settled [after 3]
        """);
  }

  @Test
  void what_carries_no_label_of_the_project_is_never_in_a_plan() {
    sim.up(Stack.empty().service("web"));
    sim.engine
        .resources()
        .add(
            new NetworkSpec(
                "foreign",
                "bridge",
                Map.of(),
                false,
                false,
                Optional.empty(),
                "",
                Map.of(),
                List.of(),
                Map.of()));
    sim.engine.createContainer(
        created(sim.plan(Stack.empty().service("other")), "p-other-1")
            .with("foreign", "other", Map.of()));

    assertThat(sim.plan(Stack.empty().service("web")).text()).doesNotContain("foreign");
    assertThat(sim.teardown(true).text()).doesNotContain("foreign");
  }

  @Test
  void a_volume_with_other_options_is_kept_and_told() {
    sim.up(
        Stack.empty().volume("data", "local", false).service("db", it -> it.volume("data", "/d")));
    Plan plan =
        sim.plan(
            Stack.empty()
                .volume("data", "nfs", false)
                .service("db", it -> it.volume("data", "/d")));

    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            "volume p_data has other options than its definition; it is kept with its data"
                + " (remove it with paws:down -Dpaws.volumes=true to create it again)");
  }

  @Test
  void anonymous_volumes_are_carried_over() {
    MountSpec anonymous = new MountSpec.Volume("/data", "", false, false, Optional.empty());
    Stack before = Stack.empty().service("db", it -> it.mount(anonymous));
    sim.up(before);
    Plan plan = sim.plan(Stack.empty().service("db", it -> it.mount(anonymous).env("A", "b")));

    assertThat(created(plan, "p-db-1").mounts())
        .containsExactly(
            new MountSpec.Volume("/data", "0".repeat(64), false, false, Optional.empty()));
    assertThat(plan.steps().stream().map(Step::operation))
        .filteredOn(Operation.RemoveContainer.class::isInstance)
        .allSatisfy(
            step -> assertThat(((Operation.RemoveContainer) step).anonymousVolumes()).isFalse());
  }

  @Test
  void volumes_that_the_image_declares_are_carried_over_and_named_ones_are_not() {
    ObservedContainer old =
        container(
            "p-db-1",
            "db",
            Map.of(Labels.HASH, "other"),
            "sha256:db",
            ContainerState.Status.RUNNING,
            new ContainerDetails(
                ContainerConfig.NONE,
                HostConfig.NONE,
                List.of(
                    Mount.volume("a".repeat(64), "/declared", true),
                    Mount.volume("c".repeat(64), "/dropped", true),
                    Mount.volume("named", "/named", true),
                    new Mount("bind", "b".repeat(64), "", "/bind", true, "", TmpfsOptions.NONE))));
    Plan plan = up(Stack.empty().service("db"), old);

    assertThat(created(plan, "p-db-1").mounts())
        .containsExactly(
            new MountSpec.Volume("/declared", "a".repeat(64), false, false, Optional.empty()));
    assertThat(created(plan, "p-db-1").name()).isEqualTo("p-db-1-id_p-db-1");
  }

  @Test
  void containers_that_docker_compose_made_are_taken_as_they_are() {
    ObservedContainer made =
        container(
            "p-web-1",
            "web",
            Map.of(),
            "sha256:web",
            ContainerState.Status.RUNNING,
            ContainerDetails.NONE);

    assertThat(up(Stack.empty().service("web"), made).changesNothing()).isTrue();
  }

  @Test
  void
      containers_that_docker_compose_made_from_another_definition_are_recreated_where_its_hash_is_known() {
    ComposeHash now = Sim.composeHash("image", "now");
    ComposeHash then = Sim.composeHash("image", "then");
    ObservedContainer made =
        container(
            "p-web-1",
            "web",
            Map.of(Labels.COMPOSE_HASH, now.value(it -> it)),
            "sha256:web",
            ContainerState.Status.RUNNING,
            ContainerDetails.NONE);
    Stack stack = Stack.empty().service("web");

    assertThat(up(stack, Sim.options(Map.of("web", then)), made).text())
        .contains("Docker Compose created it from another definition");
    assertThat(up(stack, Sim.options(Map.of("web", now)), made).changesNothing()).isTrue();
  }

  @Test
  void a_container_that_is_off_one_of_its_networks_is_recreated() {
    ObservedContainer made =
        container(
            "p-web-1",
            "web",
            Map.of(),
            "sha256:web",
            ContainerState.Status.RUNNING,
            ContainerDetails.NONE);

    assertThat(
            up(
                    Stack.empty().network("front", false).service("web", it -> it.network("front")),
                    made)
                .text())
        .contains("it is not on network p_front");
  }

  @Test
  void containers_of_docker_compose_run_belong_to_no_replica() {
    ObservedContainer once =
        container(
            "p-web-run-1",
            "web",
            Map.of(Labels.ONE_OFF, "True"),
            "sha256:web",
            ContainerState.Status.RUNNING,
            ContainerDetails.NONE);

    assertThat(up(Stack.empty().service("web"), once).text())
        .contains("create container p-web-1: does not exist")
        .doesNotContain("p-web-run-1");
  }

  @Test
  void a_run_interrupted_before_the_old_container_went_leaves_a_new_one_that_goes() {
    sim.up(Stack.empty().service("web"));
    Stack changed = Stack.empty().service("web", it -> it.env("A", "b"));
    sim.engine.calls().fail("stop", new EngineFailure.Broken("stop", "gone"), 1);
    sim.up(changed);
    assertThat(sim.engine.containers()).hasSize(2);

    assertThat(sim.plan(changed).text())
        .startsWith("1 remove container 000000000000_p-web-1: is more than service web asks for\n")
        .contains("create container 000000000000_p-web-1: its definition has changed [after 1]");
    assertThat(sim.up(changed).succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  @Test
  void a_run_interrupted_after_the_old_container_went_is_taken_up_where_it_ended() {
    sim.up(Stack.empty().service("web"));
    Stack changed = Stack.empty().service("web", it -> it.env("A", "b"));
    sim.engine.calls().fail("rename", new EngineFailure.Broken("rename", "gone"), 1);
    sim.up(changed);
    assertThat(sim.engine.containers()).containsExactly("000000000000_p-web-1 created");

    assertPlan(
        sim.plan(changed),
        """
        1 rename container ID_p-web-1 to p-web-1: an interrupted run left it under another name
        2 start container p-web-1: was created but never started
        3 await p-web-1 settled: service web must be settled [after 2]
        """);
    assertThat(sim.up(changed).succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  @Test
  void a_running_container_under_a_temporary_name_gets_its_own_again() {
    sim.up(Stack.empty().service("web"));
    sim.engine.rename("p-web-1", "0_p-web-1");

    assertThat(sim.plan(Stack.empty().service("web")).text())
        .startsWith("1 rename container 0_p-web-1 to p-web-1:");
  }

  static Plan up(Stack stack, ObservedContainer... containers) {
    return up(stack, options(), containers);
  }

  private static Plan up(Stack stack, UpOptions options, ObservedContainer... containers) {
    ImageDetails image =
        new ImageDetails("sha256:web", List.of(), Map.of(), false, "linux/amd64", List.of());
    return Reconciler.up(
        stack.desired(),
        new EngineState(
            new Observed(
                List.of(containers),
                List.of(
                    new ObservedNetwork(
                        "n1", "p_default", "bridge", Map.of(), List.of(), List.of())),
                List.of(new ObservedVolume("v", "local", Map.of()))),
            Map.of(
                "web",
                image,
                "db",
                new ImageDetails(
                    "sha256:db", List.of(), Map.of(), false, "linux/amd64", List.of("/declared")))),
        options);
  }

  static ObservedContainer container(
      String name,
      String service,
      Map<String, String> more,
      String image,
      ContainerState.Status status,
      ContainerDetails details) {
    Map<String, String> labels = new java.util.HashMap<>(more);
    labels.put(Labels.PROJECT, "p");
    labels.put(Labels.SERVICE, service);
    labels.putIfAbsent(Labels.NUMBER, "1");
    return new ObservedContainer(
        name + "-id",
        name,
        service,
        image,
        labels,
        new ContainerState(
            status,
            status == ContainerState.Status.RUNNING ? 7 : 0,
            0,
            false,
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            ContainerState.Health.NONE,
            0,
            Optional.empty()),
        List.of(),
        List.of(new ObservedContainer.Endpoint("p_default", "n1", "", List.of())),
        List.of(),
        "SIGTERM",
        details);
  }
}
