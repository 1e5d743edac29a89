package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.parity.Containers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written about an environment before it goes down. */
class ObservedReportTest {
  private static final EngineInfo ENGINE =
      new EngineInfo(
          EngineInfo.Kind.DOCKER,
          "20.10",
          "1.41",
          "1.12",
          "linux",
          "x86_64",
          1,
          1L,
          "/",
          "unix:///x",
          true,
          false,
          true,
          Set.of());

  @Test
  void a_containers_configuration_has_the_engines_names_and_only_what_is_set() {
    JsonObject details =
        details(
            Containers.of(
                "web",
                1,
                Map.of(),
                ProcessConfig.of(List.of("serve"), List.of("A=1")),
                Containers.host(
                    64,
                    new RestartPolicy("always", 0),
                    List.of(new PublishedPort("80/tcp", "", "8080"))),
                Containers.endpoint("demo_default", "web")));

    assertThat(JsonWriter.compact(details.object("HostConfig").values()))
        .isEqualTo(
            "{\"PortBindings\":{\"80/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"8080\"}]},"
                + "\"RestartPolicy\":{\"Name\":\"always\"},"
                + "\"Memory\":64,\"ShmSize\":67108864}");
    assertThat(JsonWriter.compact(details.object("Config").values()))
        .isEqualTo(
            "{\"Image\":\"web\",\"Env\":[\"A=1\"],\"Cmd\":[\"serve\"],"
                + "\"Labels\":{\"com.docker.compose.service\":\"web\"}}");
    assertThat(JsonWriter.compact(details.object("NetworkSettings").values()))
        .isEqualTo("{\"Networks\":{\"demo_default\":{\"Aliases\":[\"web\"]}}}");
  }

  @Test
  void secrets_of_the_configuration_are_hidden() {
    JsonObject details =
        details(
            Containers.of(
                "web",
                1,
                Map.of("app.api-key", "canary"),
                ProcessConfig.of(
                    List.of("serve", "--token", "canary"), List.of("DB_PASSWORD=canary")),
                Containers.host()));

    assertThat(JsonWriter.compact(details.values()))
        .contains("DB_PASSWORD")
        .doesNotContain("canary");
  }

  private static JsonObject details(ObservedContainer container) {
    Map<String, ?> tree =
        ObservedReport.of(
            "local",
            "demo",
            ENGINE,
            new ObservedReport.Capture(Instant.EPOCH, "build"),
            new Observed(List.of(container), List.of(), List.of()));
    return JsonObject.list(tree.get("containers")).get(0).object("details");
  }
}
