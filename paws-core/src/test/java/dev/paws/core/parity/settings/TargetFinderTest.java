package dev.paws.core.parity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.parity.settings.EnvironmentSpec.Compose;
import dev.paws.core.parity.settings.EnvironmentSpec.Kubernetes;
import dev.paws.core.parity.settings.EnvironmentSpec.LiveEngine;
import dev.paws.core.parity.settings.EnvironmentSpec.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFinderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://host:2376",
        "unix:///run/docker.sock",
        "ssh://me@host",
        "npipe:////./pipe/x"
      })
  void an_address_is_an_engine(String address) {
    assertThat(spec(address))
        .isEqualTo(new LiveEngine(Optional.of(address), Optional.empty(), Optional.empty()));
  }

  @Test
  void a_name_of_the_project_file_goes_before_a_folder_and_a_path() throws IOException {
    file("config/staging/compose.yaml", "services: {}");
    file("staging", "services: {}");
    EnvironmentSpec named = new Snapshot(folder.resolve("x.json"));

    assertThat(finder(Map.of("staging", named)).find("staging").orElseThrow().spec())
        .isSameAs(named);
    assertThat(spec("staging")).isEqualTo(compose("config/staging/compose.yaml"));
  }

  @Test
  void a_folder_is_what_is_in_it() throws IOException {
    file("config/a/docker-compose.yml", "services: {}");
    file("config/a/compose.yaml", "services: {}");
    file("config/b/.env", "A=1");
    file("config/c/web.yaml", "kind: Pod");

    assertThat(spec("a")).isEqualTo(compose("config/a/compose.yaml"));
    assertThat(spec("b"))
        .isEqualTo(
            new Compose(
                List.of(),
                List.of(folder.resolve("config/b/.env")),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    assertThat(spec("c")).isEqualTo(new Kubernetes(folder.resolve("config/c")));
  }

  @Test
  void a_folder_s_override_file_is_read_as_docker_compose_reads_it() throws IOException {
    file("config/a/compose.yaml", "services: {}");
    file("config/a/compose.override.yml", "services: {}");

    assertThat(spec("a"))
        .isEqualTo(
            new Compose(
                List.of(
                    folder.resolve("config/a/compose.yaml"),
                    folder.resolve("config/a/compose.override.yml")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void a_path_is_what_the_file_holds() throws IOException {
    file("prod.yaml", "# production\nservices:\n  web: {image: web}\n");
    file("all.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: services}\n");
    file("friday.json", "{\"parity\": {}}");
    file("list.json", "{\"apiVersion\": \"v1\", \"kind\": \"List\"}");
    file("deep/x.env", "A=1");

    assertThat(spec("prod.yaml")).isEqualTo(compose("prod.yaml"));
    assertThat(spec("all.yaml")).isEqualTo(new Kubernetes(folder.resolve("all.yaml")));
    assertThat(spec("friday.json")).isEqualTo(new Snapshot(folder.resolve("friday.json")));
    assertThat(spec("list.json")).isEqualTo(new Kubernetes(folder.resolve("list.json")));
    assertThat(spec("deep/x.env")).isInstanceOf(Compose.class);
    assertThat(finder(Map.of()).find("prod.yaml").orElseThrow().name()).isEqualTo("prod");
  }

  @Test
  void what_is_nowhere_is_nothing_and_the_nearest_name_is_told() {
    TargetFinder finder = finder(Map.of("production", new Kubernetes(folder)));

    assertThat(finder.find("producton")).isEmpty();
    assertThat(finder.find("no\0where")).isEmpty();
    assertThat(finder.find("../elsewhere/nothing")).isEmpty();
    assertThat(finder.hint("producton")).contains("production");
    assertThat(finder.hint("zzzzzzzz")).isEmpty();
  }

  @Test
  void without_a_target_production_is_meant_where_there_is_one() throws IOException {
    assertThat(finder(Map.of()).standard()).isEmpty();
    file("config/production/.env", "A=1");
    assertThat(finder(Map.of()).standard()).contains("production");
  }

  @Test
  void an_address_of_a_cluster_names_context_and_namespace() {
    assertThat(spec("kubernetes://prod/shop"))
        .isEqualTo(
            new EnvironmentSpec.LiveCluster(
                Optional.of("prod"), Optional.of("shop"), Optional.empty()));
    assertThat(spec("kubernetes://prod"))
        .isEqualTo(
            new EnvironmentSpec.LiveCluster(
                Optional.of("prod"), Optional.empty(), Optional.empty()));
    assertThat(spec("kubernetes:///"))
        .isEqualTo(
            new EnvironmentSpec.LiveCluster(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private EnvironmentSpec spec(String asked) {
    return finder(Map.of()).find(asked).orElseThrow().spec();
  }

  private TargetFinder finder(Map<String, EnvironmentSpec> environments) {
    ParityFile none = ParityFile.NONE;
    ParityFile file =
        new ParityFile(
            environments,
            none.target(),
            none.mappings(),
            none.overrides(),
            none.ignores(),
            none.baseline(),
            none.baselineTerms(),
            none.parameters(),
            none.findings());
    return new TargetFinder(file, folder, FileAccess.disk());
  }

  private Compose compose(String file) {
    return new Compose(
        List.of(folder.resolve(file)), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
