package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.UpSettings.ForTests;
import dev.paws.core.export.Preset;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests and IDEs are given once an environment is up. */
class UpExportsTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db:
            image: postgres:16
            environment: {POSTGRES_PASSWORD: canary-in-clear, POSTGRES_DB: app}
            ports: ["15432:5432"]
          cache:
            image: redis:7
            environment: {REDIS_PASSWORD: "${CACHE_PASSWORD}"}
            ports: ["16379:6379"]
        """);
    bench.file(".env", "CACHE_PASSWORD=canary-of-the-env-file\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private Map<String, String> up(ExportSettings exports) {
    UpSettings base = AppBench.upSettings(bench.common(Optional.empty()));
    return bench
        .up(
            new UpSettings(
                base.common(),
                base.selection(),
                base.creation(),
                base.limits(),
                base.lifetime(),
                new ForTests(exports, Optional.empty()),
                "0"),
            EnvironmentPublisher.NOBODY)
        .variables()
        .exports()
        .values();
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("target/paws").resolve(name));
  }

  @Test
  void tests_always_know_the_compose_project() throws IOException {
    Map<String, String> values = up(ExportSettings.NONE);

    assertThat(values)
        .containsEntry("COMPOSE_PROJECT_NAME", "shop")
        .containsEntry("COMPOSE_FILE", folder.toRealPath().resolve("compose.yaml").toString());
    assertThat(file("environment.env")).contains("COMPOSE_PROJECT_NAME='shop'");
  }

  @Test
  void a_framework_finds_its_servers_and_the_users_own_variables_go_first() throws IOException {
    Map<String, String> values =
        up(
            new ExportSettings(
                Map.of("SPRING_DATASOURCE_USERNAME", "me"), Set.of(Preset.SPRING), false, false));

    assertThat(values)
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:15432/app")
        .containsEntry("SPRING_DATASOURCE_USERNAME", "me")
        .containsEntry("SPRING_DATASOURCE_PASSWORD", "canary-in-clear")
        .containsEntry("SPRING_DATA_REDIS_PORT", "16379");
    assertThat(file("environment.env"))
        .contains("SPRING_DATASOURCE_URL='jdbc:postgresql:")
        .doesNotContain("canary");
  }

  @Test
  void secrets_that_stand_in_the_compose_file_are_written_only_if_asked_for() throws IOException {
    up(new ExportSettings(Map.of(), Set.of(Preset.SPRING), true, false));

    assertThat(file("environment.env"))
        .contains("SPRING_DATASOURCE_PASSWORD='canary-in-clear'")
        .contains("# SPRING_DATA_REDIS_PASSWORD holds a secret")
        .doesNotContain("canary-of-the-env-file");
  }

  @Test
  void the_private_file_for_spring_has_everything_by_the_names_of_properties() throws IOException {
    up(new ExportSettings(Map.of("OWN", "{db.port.5432}"), Set.of(Preset.SPRING), false, true));
    Properties properties = new Properties();
    properties.load(new StringReader(file("application-paws.properties")));

    assertThat(properties)
        .containsEntry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:15432/app")
        .containsEntry("spring.datasource.password", "canary-in-clear")
        .containsEntry("spring.data.redis.password", "canary-of-the-env-file")
        .containsEntry("OWN", "15432")
        .doesNotContainKey("SPRING_DATASOURCE_URL");
  }
}
