package dev.paws.core.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.Endpoint;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Containers;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that ended, or lost a name, are differences from their own definition. */
class UnexpectedEndTest {
  private static final String STATE = "web runtime.state";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{web: {image: web, restart: unless-stopped}}",
        "{web: {image: web, restart: always}}",
        "{web: {image: web, healthcheck: {test: curl -f localhost}}}",
        "{web: {image: web, ports: ['8080:80']}}",
        "{web: {image: web, expose: [80]}}",
        "{web: {image: web}, api: {image: api, depends_on: [web]}}",
        "{web: {image: web}, api: {image: api, depends_on: {web: {condition: service_healthy}}}}"
      })
  void a_service_that_should_run_and_ended_well_is_a_difference(String services) {
    assertThat(found(services, Containers.ended(container("web"), 0), container("api")))
        .contains(STATE);
    assertThat(found(services, container("web"), container("api"))).doesNotContain(STATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{web: {image: web}}",
        "{web: {image: web, restart: on-failure}}",
        "{web: {image: web, healthcheck: {disable: true}}}",
        "{web: {image: web, ports: ['8080:80']}, api: {image: api, depends_on: "
            + "{web: {condition: service_completed_successfully}}}}"
      })
  void a_task_that_ended_well_is_none(String services) {
    assertThat(found(services, Containers.ended(container("web"), 0), container("api")))
        .doesNotContain(STATE);
  }

  @Test
  void a_task_that_failed_is_a_difference() {
    assertThat(found("{web: {image: web}}", Containers.ended(container("web"), 1)))
        .containsExactly(STATE);
  }

  @Test
  void an_engine_that_was_told_to_start_a_container_again_and_does_not_run_it_differs() {
    ObservedContainer kept =
        Containers.of(
            "web",
            1,
            Map.of(),
            ProcessConfig.NONE,
            Containers.host(0, new RestartPolicy("always", 0), List.of()),
            Containers.endpoint("demo_default", "web"));
    ParityEnvironment stopped = Containers.running(Containers.ended(kept, 0));

    assertThat(
            lines(
                Sources.compared(
                        stopped,
                        Containers.running(kept),
                        ParitySettings.NONE,
                        Set.of(ComparisonMode.RUNTIME))
                    .deviations()))
        .containsExactly(STATE);
  }

  @Test
  void one_of_two_instances_that_ended_is_named() {
    Deviation found =
        deviations(
                "{web: {image: web, expose: [80], scale: 2}}",
                Containers.ended(container("web", 1, "web"), 0),
                container("web", 2, "web"))
            .get(0);

    assertThat(found.difference().fieldPath()).isEqualTo("runtime.state");
    assertThat(found.sourceShown()).contains("demo-web-1");
  }

  @Test
  void a_container_without_its_services_name_on_a_network_is_a_difference() {
    String alias = "web runtime.missing_alias.default";

    assertThat(found("{web: {image: web}}", container("web", 1))).containsExactly(alias);
    assertThat(found("{web: {image: web}}", container("web", 1, "www", "web")))
        .doesNotContain(alias);
    assertThat(
            found("{web: {image: web, scale: 2}}", container("web", 1, "web"), container("web", 2)))
        .containsExactly(alias);
  }

  @Test
  void a_name_is_missing_on_one_of_two_networks() {
    assertThat(
            found(
                "{web: {image: web, networks: {default: {}, back: {}}}}",
                joined(
                    Containers.endpoint("demo_default", "web"),
                    Containers.endpoint("demo_back", "demo-web-1"))))
        .containsExactly("web runtime.missing_alias.back");
  }

  @Test
  void an_alias_of_the_definition_that_is_lost_is_reported_where_it_is_defined() {
    assertThat(
            found(
                "{web: {image: web, networks: {default: {aliases: [www]}}}}",
                container("web", 1, "web")))
        .containsExactly("web networking.networks.default.aliases");
  }

  @Test
  void a_network_that_the_service_should_not_be_on_is_one_difference() {
    assertThat(
            found(
                "{web: {image: web, networks: {default: {}}}, api: {image: api, networks: [back]}}",
                joined(
                    Containers.endpoint("demo_default", "web"), Containers.endpoint("demo_back"))))
        .contains("web networking.networks.back")
        .doesNotContain("web runtime.missing_alias.back");
  }

  @Test
  void advice_about_a_container_and_its_own_definition_names_up() {
    ParityEnvironment running =
        Containers.running(
            Containers.of(
                "web",
                1,
                Map.of(),
                ProcessConfig.NONE,
                Containers.host(1 << 20, RestartPolicy.NONE, List.of()),
                Containers.endpoint("demo_default", "web")),
            container("extra"));
    DiffRequest request =
        request("{web: {image: web, mem_limit: 2m}, gone: {image: gone}}", running);

    assertThat(Parity.of(request.withOwnDefinition()).compare().deviations())
        .extracting(Deviation::recommendation)
        .allMatch(text -> text.contains("mvn paws:up"));
    assertThat(Parity.of(request).compare().deviations())
        .extracting(Deviation::recommendation)
        .noneMatch(text -> text.contains("mvn paws:up"));
  }

  private static ObservedContainer container(String service) {
    return container(service, 1, service);
  }

  private static ObservedContainer container(String service, int number, String... aliases) {
    return Containers.of(
        service,
        number,
        Map.of(),
        ProcessConfig.NONE,
        Containers.host(),
        Containers.endpoint("demo_default", aliases));
  }

  private static ObservedContainer joined(Endpoint... endpoints) {
    return Containers.of("web", 1, Map.of(), ProcessConfig.NONE, Containers.host(), endpoints);
  }

  private static List<String> found(String services, ObservedContainer... containers) {
    return lines(deviations(services, containers));
  }

  private static List<Deviation> deviations(String services, ObservedContainer... containers) {
    return Parity.of(request(services, Containers.running(containers))).compare().deviations();
  }

  private static List<String> lines(List<Deviation> found) {
    return found.stream().map(it -> it.subject() + " " + it.difference().fieldPath()).toList();
  }

  private static DiffRequest request(String services, ParityEnvironment running) {
    return new DiffRequest(
        running,
        Sources.compose("local", "name: demo\nservices: " + services + "\nnetworks: {back: {}}\n"),
        Set.of(ComparisonMode.RUNTIME),
        ParitySettings.NONE,
        Sources.NOW,
        "paws test");
  }
}
