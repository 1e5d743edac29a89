package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.sim.ServiceOf;
import dev.paws.core.sim.Stack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnonymousVolumesTest {
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);
  private static final Map<String, String> LABELS = Map.of(Labels.ANONYMOUS, "p");

  @Test
  void those_of_the_files_and_of_the_image_are_labelled_and_named_ones_are_not() {
    MountSpec anonymous = new MountSpec.Volume("/anon", "", true, false, Optional.empty());
    MountSpec named = new MountSpec.Volume("/named", "n", false, false, Optional.empty());

    assertThat(
            AnonymousVolumes.labelled(
                List.of(anonymous, named), List.of("/image/", "/named", "/anon/"), false, LABELS))
        .containsExactly(
            new MountSpec.Volume("/anon", "", true, false, Optional.empty(), LABELS),
            named,
            new MountSpec.Volume("/image", "", false, false, Optional.empty(), LABELS));
  }

  @Test
  void paths_of_the_image_are_left_to_the_engine_where_volumes_are_inherited() {
    assertThat(AnonymousVolumes.labelled(List.of(), List.of("/image"), true, LABELS)).isEmpty();
    assertThat(AnonymousVolumes.labelled(List.of(), List.of("C:\\data"), false, LABELS)).isEmpty();
  }

  @Test
  void carried_over_ones_go_with_the_container_and_the_engine_removes_the_others() {
    Observed observed = new Observed(List.of(replacement("web")), List.of(), List.of());

    assertThat(down(observed, true, List.of(), observed.containers()).text())
        .contains("remove volume " + ONE + ": anonymous volumes go with their containers [after 1]")
        .doesNotContain(TWO);
    assertThat(down(observed, false, List.of(), observed.containers()).text())
        .doesNotContain("volume");
  }

  @Test
  void one_that_a_container_has_that_stays_stays_too_and_so_does_an_external_one() {
    Observed observed = new Observed(List.of(replacement("web")), List.of(), List.of());

    assertThat(down(observed, true, List.of(), List.of(replacement("other"))).text())
        .doesNotContain("remove volume");
    Plan external =
        Teardown.down(
                observed,
                List.of(),
                Optional.empty(),
                DownOptions.leftovers(
                    true,
                    ResourceOwnership.EVERYTHING.except(new ResourceNames(Set.of(), Set.of(ONE)))),
                Surroundings.NONE)
            .plan();
    assertThat(external.text()).doesNotContain("remove volume");
  }

  @Test
  void a_container_that_shares_one_with_a_container_that_stays_is_removed_without_its_volumes() {
    Observed observed =
        new Observed(List.of(replacement("web"), replacement("worker")), List.of(), List.of());
    List<ObservedContainer> alone = observed.containers();
    List<ObservedContainer> shared =
        List.of(replacement("web"), replacement("worker"), replacement("other"));

    assertThat(removeTheirVolumes(down(observed, true, List.of(), alone)))
        .containsExactly(true, true);
    assertThat(removeTheirVolumes(down(observed, true, List.of(), shared)))
        .containsExactly(false, false);
  }

  private static List<Boolean> removeTheirVolumes(Plan plan) {
    return plan.steps().stream()
        .map(Step::operation)
        .filter(Operation.RemoveContainer.class::isInstance)
        .map(operation -> ((Operation.RemoveContainer) operation).anonymousVolumes())
        .toList();
  }

  @Test
  void stray_ones_are_those_with_the_label_that_no_container_has() {
    Observed all =
        new Observed(
            List.of(replacement("web")),
            List.of(),
            List.of(
                new ObservedVolume(ONE, "local", LABELS),
                new ObservedVolume("3".repeat(64), "local", LABELS),
                new ObservedVolume("4".repeat(64), "local", Map.of()),
                new ObservedVolume("5".repeat(64), "local", Map.of(Labels.ANONYMOUS, "q"))));

    assertThat(AnonymousVolumes.stray(all, labels -> AnonymousVolumes.isOf("p", labels)))
        .extracting(ObservedVolume::name)
        .containsExactly("3".repeat(64));
    assertThat(down(Observed.NOTHING, true, List.of("3".repeat(64)), List.of()).text())
        .startsWith("1 remove volume 333");
  }

  @Test
  void a_volume_that_the_files_name_is_not_anonymous_though_its_name_looks_so() {
    List<Map<String, String>> labels =
        List.of(
            Map.of(),
            Map.of(Labels.CARRIED_OVER, "[\"" + TWO + "\"]"),
            Map.of(Labels.CARRIED_OVER, "no JSON"));
    for (Map<String, String> recorded : labels) {
      Observed observed = new Observed(List.of(replacement("web", recorded)), List.of(), List.of());

      assertThat(down(observed, true, List.of(), observed.containers()).text()).doesNotContain(ONE);
    }
  }

  @Test
  void a_volume_that_was_named_is_not_recorded_as_anonymous_though_its_name_looks_so() {
    String external = "a".repeat(64);
    String named = "b".repeat(64);
    String earlier = "c".repeat(64);
    String own = "d".repeat(64);
    ObservedContainer old =
        ResourcesTest.container(
            "p-db-1",
            "db",
            Map.of(
                Labels.HASH,
                "other",
                Labels.EXTERNAL,
                TeardownRecord.external(new ResourceNames(Set.of(), Set.of(external))),
                Labels.CARRIED_OVER,
                TeardownRecord.carriedOver(Set.of(earlier))),
            "sha256:db",
            ContainerState.Status.RUNNING,
            new ContainerDetails(
                ContainerConfig.NONE,
                HostConfig.NONE,
                List.of(
                    Mount.volume(external, "/external", true).byName(),
                    Mount.volume(named, "/named", true).byName(),
                    Mount.volume(earlier, "/earlier", true).byName(),
                    Mount.volume(own, "/own", true))));
    Stack stack =
        Stack.empty().service("db", it -> anonymous(it, "/external", "/named", "/earlier", "/own"));

    ContainerSpec replacement = ReconcilerTest.created(ResourcesTest.up(stack, old), "p-db-1");

    assertThat(replacement.mounts())
        .extracting(mount -> ((MountSpec.Volume) mount).source())
        .containsExactly("", named, earlier, own, ""); // the last one is the image's
    assertThat(replacement.labels().get(Labels.CARRIED_OVER))
        .isEqualTo(TeardownRecord.carriedOver(Set.of(earlier, own)));
  }

  private static ServiceOf anonymous(ServiceOf service, String... paths) {
    for (String path : paths) {
      service.mount(new MountSpec.Volume(path, "", false, false, Optional.empty()));
    }
    return service;
  }

  /** A container that took over a volume of another one, and has one of its own. */
  private static ObservedContainer replacement(String name) {
    return replacement(name, Map.of(Labels.CARRIED_OVER, "[\"" + ONE + "\"]"));
  }

  private static ObservedContainer replacement(String name, Map<String, String> labels) {
    ObservedContainer plain = OwnershipTest.container(labels, ONE, TWO);
    return new ObservedContainer(
        name,
        name,
        plain.image(),
        plain.imageId(),
        plain.labels(),
        plain.state(),
        List.of(),
        List.of(),
        plain.volumes(),
        "SIGTERM",
        new ContainerDetails(
            ContainerConfig.NONE,
            HostConfig.NONE,
            List.of(
                Mount.volume(ONE, "/a", true),
                Mount.volume(TWO, "/b", true),
                Mount.volume("data", "/c", true))));
  }

  private static Plan down(
      Observed observed, boolean anonymous, List<String> stray, List<ObservedContainer> all) {
    return Teardown.down(
            observed,
            List.of(),
            Optional.empty(),
            new DownOptions(
                false,
                anonymous,
                true,
                Set.of(),
                Map.of(),
                Optional.empty(),
                ResourceOwnership.EVERYTHING),
            new Surroundings(all, stray))
        .plan();
  }
}
