package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.reconcile.KeptResource.Kind;
import dev.paws.core.reconcile.KeptResource.Reason;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which networks and volumes with a project's labels are removed, and which stay. */
class OwnershipTest {
  private static final ResourceNames OWN = new ResourceNames(Set.of("p_default"), Set.of("p_data"));
  private static final ResourceNames EXTERNAL =
      new ResourceNames(Set.of("p_shared"), Set.of("p_saved"));

  @Test
  void what_the_definition_calls_external_stays_and_what_it_declares_goes() {
    Teardown.Result result =
        down(
            new ResourceOwnership(false, Optional.of(OWN), EXTERNAL),
            observed(container(Map.of(), "p_data", "p_saved")));

    assertThat(result.plan().text())
        .contains("remove network p_default", "remove volume p_data")
        .doesNotContain("p_shared", "p_saved");
    assertThat(result.kept())
        .containsExactly(
            new KeptResource(Kind.NETWORK, "p_shared", Reason.EXTERNAL),
            new KeptResource(Kind.VOLUME, "p_old", Reason.UNDECLARED),
            new KeptResource(Kind.VOLUME, "p_saved", Reason.EXTERNAL));
  }

  @Test
  void what_up_recorded_as_external_stays_although_the_files_say_otherwise_now() {
    ResourceOwnership now =
        new ResourceOwnership(false, Optional.of(OWN.and(EXTERNAL)), ResourceNames.NONE);

    assertThat(down(now, observed(recorded("p_saved"))).plan().text())
        .contains("remove volume p_data")
        .doesNotContain("p_shared", "p_saved");
  }

  @Test
  void what_a_build_created_stays_once_it_is_external() {
    assertThat(
            down(ResourceOwnership.EVERYTHING.except(EXTERNAL), observed(container(Map.of())))
                .plan()
                .text())
        .contains("remove network p_default", "remove volume p_data", "remove volume p_old")
        .doesNotContain("p_shared", "p_saved");
  }

  @Test
  void without_files_a_volume_goes_only_if_a_container_with_a_record_has_it() {
    assertThat(down(ResourceOwnership.UNKNOWN, observed(recorded("p_data"))).plan().text())
        .contains("remove volume p_data")
        .doesNotContain("p_old", "p_saved");
    assertThat(
            down(ResourceOwnership.UNKNOWN, observed(container(Map.of(), "p_data"))).plan().text())
        .as("of Docker Compose, which records nothing")
        .doesNotContain("remove volume");
  }

  @Test
  void without_files_a_network_goes_if_paws_made_it_or_one_that_goes_was_on_it() {
    ObservedNetwork ours = network("p_ours", Map.of(Labels.HASH, "1"));
    ObservedNetwork unknown = network("p_unknown", Map.of());
    Teardown.Result result =
        down(ResourceOwnership.UNKNOWN, new Observed(List.of(), List.of(ours, unknown), List.of()));

    assertThat(result.plan().text())
        .isEqualTo("1 remove network p_ours: the environment goes down");
    assertThat(result.kept())
        .containsExactly(new KeptResource(Kind.NETWORK, "p_unknown", Reason.UNDECLARED));
  }

  @Test
  void what_others_have_stays_also_while_they_do_not_run() {
    ObservedContainer other =
        new ObservedContainer(
            "other",
            "other",
            "i",
            "i",
            Map.of(),
            container(Map.of()).state(),
            List.of(),
            List.of(new ObservedContainer.Endpoint("p_default", "p_default-id", "", List.of())),
            List.of("p_data"),
            "SIGTERM",
            ContainerDetails.NONE);
    Observed observed = observed(container(Map.of(), "p_data"));
    Teardown.Result result =
        Teardown.down(
            observed,
            List.of(),
            Optional.empty(),
            options(new ResourceOwnership(false, Optional.of(OWN), EXTERNAL)),
            new Surroundings(List.of(observed.containers().get(0), other), List.of()));

    assertThat(result.kept())
        .contains(
            new KeptResource(Kind.NETWORK, "p_default", Reason.IN_USE),
            new KeptResource(Kind.VOLUME, "p_data", Reason.IN_USE));
    assertThat(result.plan().text()).doesNotContain("network", "volume");
  }

  @Test
  void a_label_that_is_no_record_of_paws_records_nothing() {
    for (String label : List.of("", "{", "[1]", "\"x\"", "null", "{\"networks\":5}")) {
      ObservedContainer container = container(Map.of(Labels.EXTERNAL, label));
      assertThat(TeardownRecord.external(container).orElse(ResourceNames.NONE))
          .as(label)
          .isEqualTo(ResourceNames.NONE);
      assertThat(TeardownRecord.preStop(container(Map.of(Labels.PRE_STOP, label)))).isEmpty();
    }
  }

  @Test
  void commands_before_a_stop_come_from_the_container_where_no_file_can_be_read() {
    Hook plain = new Hook(ExecSpec.of(List.of("bye", "now")));
    Hook full =
        new Hook(
            new ExecSpec(
                List.of("sh", "-c", "echo \"$A\""),
                Map.of("A", "a \"b\" é"),
                Optional.of("root"),
                Optional.of("/tmp"),
                true));
    for (List<Hook> hooks : List.of(List.of(plain), List.of(full, plain), List.<Hook>of())) {
      String label = TeardownRecord.preStop(hooks).orElse("");
      assertThat(TeardownRecord.preStop(container(Map.of(Labels.PRE_STOP, label))))
          .isEqualTo(hooks);
    }
    try (Sim sim = new Sim()) {
      sim.up(Stack.empty().service("web", it -> it.preStop("bye", "now")));
      Operation.StopContainer stop =
          (Operation.StopContainer) sim.teardown(false).steps().get(0).operation();
      assertThat(stop.preStop()).containsExactly(plain);
    }
  }

  private static ObservedContainer recorded(String... volumes) {
    return container(Map.of(Labels.EXTERNAL, TeardownRecord.external(EXTERNAL)), volumes);
  }

  static ObservedContainer container(Map<String, String> labels, String... volumes) {
    ObservedContainer plain =
        ResourcesTest.container("web", "web", labels, "i", Status.EXITED, ContainerDetails.NONE);
    return new ObservedContainer(
        plain.id(),
        plain.name(),
        plain.image(),
        plain.imageId(),
        plain.labels(),
        plain.state(),
        List.of(),
        List.of(new ObservedContainer.Endpoint("p_default", "p_default-id", "", List.of())),
        List.of(volumes),
        "SIGTERM",
        ContainerDetails.NONE);
  }

  private static ObservedNetwork network(String name, Map<String, String> labels) {
    return new ObservedNetwork(name + "-id", name, "bridge", labels, List.of(), List.of());
  }

  private static Observed observed(ObservedContainer container) {
    return new Observed(
        List.of(container),
        List.of(network("p_default", Map.of()), network("p_shared", Map.of(Labels.HASH, "1"))),
        List.of(
            new ObservedVolume("p_data", "local", Map.of()),
            new ObservedVolume("p_old", "local", Map.of()),
            new ObservedVolume("p_saved", "local", Map.of())));
  }

  private static DownOptions options(ResourceOwnership ownership) {
    return new DownOptions(true, true, true, Set.of(), Map.of(), Optional.empty(), ownership);
  }

  private static Teardown.Result down(ResourceOwnership ownership, Observed observed) {
    return Teardown.down(
        observed, List.of(), Optional.empty(), options(ownership), Surroundings.NONE);
  }
}
