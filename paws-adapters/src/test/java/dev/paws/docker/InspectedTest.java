package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineEvent.Kind;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an engine's answers to the port's records. */
class InspectedTest {
  @Test
  void an_inspection_is_read_whole() throws IOException {
    ObservedContainer container =
        Inspected.container(
            json(
                """
                {"Id":"abc","Name":"/web-1","Image":"sha256:1","RestartCount":2,
                 "State":{"Status":"exited","Pid":0,"ExitCode":137,"OOMKilled":true,"Error":"no",
                   "StartedAt":"2026-01-02T03:04:05.678901234Z","FinishedAt":"0001-01-01T00:00:00Z",
                   "Health":{"Status":"unhealthy","FailingStreak":3,
                     "Log":[{"ExitCode":0,"Output":"old"},{"ExitCode":1,"Output":"new",
                       "Start":"2026-01-02T03:04:06+01:00","End":"2026-01-02T03:04:06.5+01:00"}]}},
                 "Config":{"Image":"web:1","Labels":{"a":"b"},"StopSignal":"QUIT"},
                 "Mounts":[{"Type":"volume","Name":"v"},{"Type":"bind","Source":"/x"}],
                 "NetworkSettings":{
                   "Ports":{"80/tcp":[{"HostIp":"::","HostPort":"8080"}],"53/udp":null},
                   "Networks":{"n":{"NetworkID":"1","IPAddress":"10.0.0.2","Aliases":["w"]}}}}
                """));

    assertThat(container.name()).isEqualTo("web-1");
    assertThat(container.image()).isEqualTo("web:1");
    assertThat(container.stopSignal()).isEqualTo("SIGQUIT");
    assertThat(container.volumes()).containsExactly("v");
    assertThat(container.ports())
        .containsExactly(new ObservedContainer.BoundPort("::", 8080, 80, "tcp"));
    assertThat(container.endpoints().get(0).aliases()).containsExactly("w");
    assertThat(container.state())
        .isEqualTo(
            new ContainerState(
                ContainerState.Status.EXITED,
                0,
                137,
                true,
                "no",
                2,
                Optional.of(Instant.parse("2026-01-02T03:04:05.678901234Z")),
                Optional.empty(),
                ContainerState.Health.UNHEALTHY,
                3,
                Optional.of(
                    new ContainerState.Probe(
                        1,
                        "new",
                        Optional.of(Instant.parse("2026-01-02T02:04:06Z")),
                        Optional.of(Duration.ofMillis(500))))));
    assertThat(container.details().mounts())
        .containsExactly(
            Mount.volume("v", "", false),
            new Mount("bind", "", "/x", "", false, "", Mount.TmpfsOptions.NONE));
  }

  @Test
  void an_inspection_of_podman_is_read_too() throws IOException {
    ObservedContainer container =
        Inspected.container(
            json(
                """
                {"Id":"abc","Name":"/p","Image":"%s",
                 "State":{"Status":"running","Pid":7,"StartedAt":"2026-01-02T03:04:05+01:00",
                   "Health":{"Status":"","FailingStreak":0,"Log":null}},
                 "Config":{"Image":"x","Labels":null,"StopSignal":15}}
                """
                    .formatted("0".repeat(64))));

    assertThat(container.imageId()).isEqualTo("sha256:" + "0".repeat(64));
    assertThat(container.stopSignal()).isEqualTo("SIGTERM");
    assertThat(container.state().health()).isEqualTo(ContainerState.Health.NONE);
    assertThat(container.state().startedAt()).contains(Instant.parse("2026-01-02T02:04:05Z"));
    assertThat(container.labels()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "0001-01-01T00:00:00Z",
        "-999999999-12-31T23:59:59Z",
        "+999999999-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "2026-13-01T00:00:00Z"
      })
  void a_moment_that_cannot_be_is_none(String text) {
    assertThat(EngineTime.parse(text)).isEmpty();
    assertThat(EngineTime.parse("2026-11-30T10:00:00.5+01:00"))
        .hasValue(java.time.Instant.parse("2026-11-30T09:00:00.5Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "Up 5 minutes (healthy), HEALTHY",
    "Up 5 minutes (unhealthy), UNHEALTHY",
    "Up 1 second (health: starting), STARTING",
    "Up 5 minutes, NONE"
  })
  void the_health_of_a_listed_container_stands_in_its_status(String status, String health)
      throws IOException {
    ObservedContainer listed =
        Inspected.listed(
            json("{\"Id\":\"a\",\"State\":\"running\",\"Status\":\"" + status + "\"}"));

    assertThat(listed.state().health()).hasToString(health);
    assertThat(listed.state().isRunning()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "create, , CREATED, 0",
    "die, exitCode=3, DIED, 3",
    "died, containerExitCode=4, DIED, 4",
    "health_status: healthy, , HEALTHY, 0",
    "health_status, health_status=unhealthy, UNHEALTHY, 0",
    "destroy, , REMOVED, 0",
    "remove, , REMOVED, 0",
    "exec_start: x, , , 0",
    "health_status: starting, , , 0"
  })
  void events_are_told_in_one_way(String action, String attribute, Kind kind, int code)
      throws IOException {
    String attributes = attribute == null ? "" : "\"" + attribute.replace("=", "\":\"") + "\"";
    Optional<EngineEvent> event =
        EventStream.event(
            json(
                "{\"Action\":\"%s\",\"Actor\":{\"ID\":\"c\",\"Attributes\":{%s}}}"
                    .formatted(action, attributes)));

    assertThat(event).isEqualTo(Optional.ofNullable(kind).map(k -> new EngineEvent(k, "c", code)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', SIGTERM",
    "TERM, SIGTERM",
    "sigint, SIGINT",
    "15, SIGTERM",
    "9, SIGKILL",
    "37, SIGRTMIN+3",
    "SIGRTMIN+3, SIGRTMIN+3"
  })
  void signals_have_one_name(String given, String name) {
    assertThat(SignalNames.full(given)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1.41, 1.12, 1.41",
    "1.47, 1.24, 1.47",
    "1.51, 1.24, 1.47",
    "1.60, 1.52, 1.52",
    "'', '', 1.24"
  })
  void the_version_agreed_on_is_one_that_both_know(String newest, String oldest, String agreed) {
    assertThat(ApiVersion.agree(ApiVersion.parse(newest), ApiVersion.parse(oldest)))
        .hasToString(agreed);
  }

  private static JsonObject json(String text) throws IOException {
    return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
  }
}
