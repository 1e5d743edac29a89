package dev.paws.core.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Containers;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What runs and what is defined, in the same words. */
class RuntimeNormalizerTest {
  private static final Map<String, String> PAWS = Map.of("dev.paws.version", "1");

  @Test
  void free_ports_in_place_of_those_of_the_definition_are_no_difference() {
    String defined = "{image: web, ports: ['127.0.0.1:8080:80']}";

    assertThat(differences(published(PAWS, "127.0.0.1", "0"), defined)).isEmpty();
    assertThat(differences(published(PAWS, "127.0.0.1", ""), defined)).isEmpty();
  }

  @Test
  void other_ports_and_free_ones_that_nobody_asked_for_are() {
    String defined = "{image: web, ports: ['127.0.0.1:8080:80']}";
    List<String> port = List.of("networking.ports.80/tcp");

    assertThat(differences(published(PAWS, "127.0.0.1", "9090"), defined)).isEqualTo(port);
    assertThat(differences(published(Map.of(), "127.0.0.1", "0"), defined)).isEqualTo(port);
    assertThat(differences(published(PAWS, "127.0.0.1", "0"), "{image: web}")).isEqualTo(port);
  }

  @Test
  void networks_and_volumes_are_known_by_their_real_names() {
    ObservedContainer web =
        new ObservedContainer(
            "0123456789ab",
            "demo-web-1",
            "web",
            "sha256:1",
            Map.of("com.docker.compose.service", "web"),
            Containers.of("web", Containers.host()).state(),
            List.of(),
            List.of(Containers.endpoint("shared", "web")),
            List.of(),
            "",
            new ContainerDetails(
                ContainerConfig.NONE,
                Containers.host(),
                List.of(Mount.volume("outside", "/data", true))));

    List<String> found =
        found(
            Containers.running(web),
            """
            name: demo
            services: {web: {image: web, networks: [front], volumes: ["data:/data"]}}
            networks: {front: {external: true, name: shared}}
            volumes: {data: {external: true, name: outside}}
            """);

    assertThat(found).isEmpty();
  }

  @Test
  void the_name_of_an_image_that_is_built_here_is_no_difference_and_another_is() {
    String defined = "{build: .}";

    assertThat(differences(image("demo-web"), defined)).isEmpty();
    assertThat(differences(image("demo-web:latest"), defined)).isEmpty();
    assertThat(differences(image("other:1"), defined)).containsExactly("container.image");
  }

  @Test
  void every_container_has_its_services_name_for_an_alias() {
    ObservedContainer web =
        Containers.of(
            "web",
            1,
            Map.of(),
            ProcessConfig.NONE,
            Containers.host(),
            Containers.endpoint("demo_default", "web", "demo-web-1", "www"));

    assertThat(differences(web, "{image: web, networks: {default: {aliases: [web, www]}}}"))
        .isEmpty();
    assertThat(differences(web, "{image: web}"))
        .containsExactly("networking.networks.default.aliases");
  }

  private static ObservedContainer image(String image) {
    ObservedContainer it = Containers.of("web", Containers.host());
    return new ObservedContainer(
        it.id(),
        it.name(),
        image,
        it.imageId(),
        it.labels(),
        it.state(),
        it.ports(),
        List.of(Containers.endpoint("demo_default", "web")),
        it.volumes(),
        it.stopSignal(),
        it.details());
  }

  private static ObservedContainer published(
      Map<String, String> labels, String address, String port) {
    return Containers.of(
        "web",
        1,
        labels,
        ProcessConfig.NONE,
        Containers.host(0, RestartPolicy.NONE, List.of(new PublishedPort("80/tcp", address, port))),
        Containers.endpoint("demo_default", "web"));
  }

  private static List<String> differences(ObservedContainer container, String service) {
    return found(Containers.running(container), "name: demo\nservices: {web: " + service + "}\n");
  }

  private static List<String> found(ParityEnvironment running, String compose) {
    return Sources.compared(
            running,
            Sources.compose("local", compose),
            ParitySettings.NONE,
            Set.of(ComparisonMode.RUNTIME))
        .deviations()
        .stream()
        .map(it -> it.difference().fieldPath())
        .toList();
  }
}
