package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeardownTest {
  private static final DownOptions PLAIN = options(false, true, Set.of());

  @Test
  void what_depends_on_others_goes_before_them() {
    assertDown(
        PLAIN,
        """
        1 stop container web: the environment goes down
        2 remove container web: the environment goes down [after 1]
        3 stop container api: the environment goes down [after 1]
        4 remove container api: the environment goes down [after 3]
        5 stop container db: the environment goes down [after 1, 3]
        6 remove container db: the environment goes down [after 5]
        """,
        running("db", ""),
        running("api", "db:service_healthy:false"),
        running("web", "api:service_started:false,db:service_started:true"));
  }

  @Test
  void order_holds_across_a_container_that_does_not_run() {
    assertDown(
        PLAIN,
        """
        1 stop container web: the environment goes down
        2 remove container web: the environment goes down [after 1]
        3 remove container api: the environment goes down
        4 stop container db: the environment goes down [after 1]
        5 remove container db: the environment goes down [after 4]
        """,
        running("db", ""),
        ResourcesTest.container(
            "api",
            "api",
            Map.of(Labels.DEPENDS_ON, "db:x:y"),
            "i",
            Status.EXITED,
            ContainerDetails.NONE),
        running("web", "api"));
  }

  @Test
  void a_circle_which_only_foreign_labels_can_hold_is_cut() {
    Plan plan =
        Teardown.down(
            observed(running("a", "b"), running("b", "c"), running("c", "a")),
            Optional.empty(),
            PLAIN);

    assertThat(plan.steps()).hasSize(6);
    assertOrdered(plan);
  }

  @Test
  void members_of_an_etcd_cluster_stop_one_after_the_other() {
    Plan plan =
        Teardown.down(
            observed(running("e1", ""), running("e2", ""), running("e3", "")),
            Optional.empty(),
            new DownOptions(
                false,
                true,
                Set.of(),
                Map.of("e1", "etcd", "e2", "etcd", "e3", "etcd"),
                Optional.empty()));

    assertThat(plan.text())
        .contains("stop container e2: the environment goes down [after 1]")
        .contains("stop container e3: the environment goes down [after 3]");
  }

  @Test
  void orphans_go_unless_they_are_to_stay() {
    ObservedContainer orphan = running("old", "");
    Plan stays =
        Teardown.down(
            observed(running("web", ""), orphan),
            Optional.empty(),
            options(false, false, Set.of("web")));

    assertThat(stays.text()).doesNotContain("old");
    assertThat(stays.notes())
        .containsExactly("orphan container old stays, because removeOrphans is off");
    assertThat(
            Teardown.down(observed(orphan), Optional.empty(), options(false, false, Set.of()))
                .text())
        .as("without files nothing is an orphan")
        .contains("remove container old");
  }

  @Test
  void networks_go_last_and_stay_where_others_are_on_them() {
    Observed observed =
        new Observed(
            List.of(running("web", "")),
            List.of(
                new ObservedNetwork(
                    "n1", "p_default", "bridge", Map.of(), List.of(), List.of("web-id")),
                new ObservedNetwork(
                    "n2", "p_front", "bridge", Map.of(), List.of(), List.of("stranger")),
                new ObservedNetwork("n3", "p_empty", "bridge", Map.of(), List.of(), List.of())),
            List.of(new ObservedVolume("p_data", "local", Map.of())));
    Plan plan = Teardown.down(observed, Optional.empty(), PLAIN);

    assertThat(plan.text() + "\n")
        .isEqualTo(
            """
            1 stop container web: the environment goes down
            2 remove container web: the environment goes down [after 1]
            3 remove network p_default: the environment goes down [after 2]
            4 remove network p_empty: the environment goes down
            """);
    assertThat(plan.notes())
        .containsExactly("network p_front stays: containers that do not go down are still on it");
  }

  @Test
  void volumes_go_only_when_asked_for_and_after_their_containers() {
    ObservedContainer plain = running("db", "");
    ObservedContainer db =
        new ObservedContainer(
            plain.id(),
            plain.name(),
            plain.image(),
            plain.imageId(),
            plain.labels(),
            plain.state(),
            List.of(),
            List.of(),
            List.of("p_data"),
            "SIGINT",
            ContainerDetails.NONE);
    Observed observed =
        new Observed(
            List.of(db),
            List.of(),
            List.of(
                new ObservedVolume("p_data", "local", Map.of()),
                new ObservedVolume("p_idle", "local", Map.of())));

    assertThat(Teardown.down(observed, Optional.empty(), PLAIN).text()).doesNotContain("volume");
    assertThat(Teardown.down(observed, Optional.empty(), options(true, true, Set.of())).text())
        .endsWith(
            "3 remove volume p_data: removing volumes was asked for [after 2]\n"
                + "4 remove volume p_idle: removing volumes was asked for");
  }

  @Test
  void hooks_come_from_the_files_where_they_can_be_read() {
    Plan plan =
        Teardown.down(
            observed(running("web", "")),
            Optional.of(Stack.empty().service("web", it -> it.preStop("bye")).desired()),
            new DownOptions(false, true, Set.of(), Map.of(), Optional.of(Duration.ofSeconds(3))));
    var stop = (Operation.StopContainer) plan.steps().get(0).operation();

    assertThat(stop.preStop()).hasSize(1);
    assertThat(stop.grace()).contains(Duration.ofSeconds(3));
    assertThat(stop.signal()).isEqualTo("SIGTERM");
  }

  @Test
  void containers_without_the_labels_of_a_service_go_too() {
    ObservedContainer plain = running("x", "");
    ObservedContainer bare =
        new ObservedContainer(
            "id",
            "bare",
            "i",
            "i",
            Map.of(),
            plain.state(),
            List.of(),
            List.of(),
            List.of(),
            "SIGTERM",
            ContainerDetails.NONE);

    assertThat(Teardown.down(observed(bare), Optional.empty(), PLAIN).text())
        .contains("remove container bare");
  }

  @Test
  void nothing_gives_an_empty_plan() {
    assertThat(Teardown.down(Observed.NOTHING, Optional.empty(), PLAIN).steps()).isEmpty();
  }

  static void assertOrdered(Plan plan) {
    for (Step step : plan.steps()) {
      assertThat(step.id()).isEqualTo(plan.steps().indexOf(step) + 1);
      assertThat(step.after()).allSatisfy(id -> assertThat(id).isBetween(1, step.id() - 1));
    }
  }

  private static void assertDown(
      DownOptions options, String text, ObservedContainer... containers) {
    assertThat(Teardown.down(observed(containers), Optional.empty(), options).text() + "\n")
        .isEqualTo(text);
  }

  private static DownOptions options(boolean volumes, boolean orphans, Set<String> known) {
    return new DownOptions(volumes, orphans, known, Map.of(), Optional.empty());
  }

  private static Observed observed(ObservedContainer... containers) {
    return new Observed(List.of(containers), List.of(), List.of());
  }

  private static ObservedContainer running(String name, String dependsOn) {
    return ResourcesTest.container(
        name,
        name,
        Map.of(Labels.DEPENDS_ON, dependsOn),
        "i",
        Status.RUNNING,
        ContainerDetails.NONE);
  }
}
