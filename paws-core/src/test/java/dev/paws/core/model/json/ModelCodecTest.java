package dev.paws.core.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paws.core.model.Difference;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.PipelineArtifact;
import dev.paws.core.model.PipelineStage;
import dev.paws.core.model.PortMapping;
import dev.paws.core.model.Samples;
import dev.paws.core.model.VolumeMount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCodecTest {
  private static final ModelCodec JSON = ModelCodec.json();
  private static final ModelCodec YAML = ModelCodec.yaml();

  static Stream<Arguments> entities() {
    return Samples.ENTITIES.stream()
        .flatMap(
            type ->
                Stream.of(
                    Arguments.of(Named.of(type.getSimpleName() + ", full", Samples.full(type))),
                    Arguments.of(
                        Named.of(type.getSimpleName() + ", minimal", Samples.minimal(type)))));
  }

  @ParameterizedTest
  @MethodSource("entities")
  void an_entity_comes_back_from_json_as_it_was(Record entity) throws ModelFormatException {
    assertThat(JSON.read(JSON.write(entity), entity.getClass(), "it.json")).isEqualTo(entity);
  }

  @ParameterizedTest
  @MethodSource("entities")
  void an_entity_comes_back_from_yaml_as_it_was(Record entity) throws ModelFormatException {
    assertThat(YAML.read(YAML.write(entity), entity.getClass(), "it.yaml")).isEqualTo(entity);
  }

  @ParameterizedTest
  @MethodSource("entities")
  void a_json_document_is_a_yaml_document_too(Record entity) throws ModelFormatException {
    assertThat(YAML.read(JSON.write(entity), entity.getClass(), "it.yaml")).isEqualTo(entity);
  }

  @Test
  void a_health_check_reads_like_the_data_models_example() {
    HealthCheckDefinition check =
        new HealthCheckDefinition(
            "demo/web",
            new HealthCheckDefinition.Check(
                List.of("CMD", "curl", "-f", "http://localhost:8008"),
                java.time.Duration.ofSeconds(10),
                java.time.Duration.ofSeconds(5),
                3,
                java.time.Duration.ofSeconds(30)),
            List.of(new HealthEndpoint("/health", HealthEndpoint.Method.GET, 200, 1000)),
            new HealthCheckDefinition.ExpectedResponse(
                Optional.of(200), Optional.empty(), Optional.empty()));

    assertThat(YAML.write(check))
        .isEqualTo(
            """
            service_id: "demo/web"
            check:
              test:
              - "CMD"
              - "curl"
              - "-f"
              - "http://localhost:8008"
              interval: "10s"
              timeout: "5s"
              retries: 3
              start_period: "30s"
            endpoints:
            - url: "/health"
              method: "GET"
              expected_status: 200
              timeout_ms: 1000
            expected_response:
              status_code: 200
            """);
  }

  @Test
  void null_stands_for_absent_and_a_missing_list_or_group_for_an_empty_one()
      throws ModelFormatException {
    HealthCheckDefinition read =
        JSON.read(
            """
            {"service_id": "web", "endpoints": null,
             "check": {"interval": "1s", "timeout": "1s", "retries": 1, "start_period": "0s"}}
            """,
            HealthCheckDefinition.class,
            "it.json");

    assertThat(read.check().test()).isEmpty();
    assertThat(read.endpoints()).isEmpty();
    assertThat(read.expectedResponse()).isEqualTo(HealthCheckDefinition.ExpectedResponse.ANY);
  }

  @Test
  void a_timestamp_may_have_any_offset_and_is_utc_afterwards() throws ModelFormatException {
    String text = JSON.write(Samples.minimal(HealthCheckResult.class));

    HealthCheckResult read =
        JSON.read(
            text.replace("2026-02-01T00:00:00Z", "2026-02-01T02:00:00+02:00"),
            HealthCheckResult.class,
            "it.json");

    assertThat(JSON.write(read)).isEqualTo(text).contains("\"2026-02-01T00:00:00Z\"");
  }

  @Test
  void an_unknown_key_is_refused_with_those_that_are_known() {
    assertThat(
            failure(
                "{\"host_port\": 1,\n \"hostport\": 2, \"container_port\": 1, \"protocol\": \"tcp\"}",
                PortMapping.class))
        .isEqualTo(
            """
            it.json: [PAWS-V041] hostport: hostport is not a key of the data model here
                expected: one of container_port, host_ip, host_port, protocol
                do: remove or correct the key""");
  }

  @Test
  void a_missing_key_is_refused_by_its_name() {
    assertThat(failure("{\"host_port\": 1, \"protocol\": \"tcp\"}", PortMapping.class))
        .isEqualTo(
            """
            it.json:1:35: [PAWS-V042] container_port: the key container_port is missing or null
                expected: a value for container_port
                do: add the key container_port""");
  }

  @Test
  void a_null_where_a_value_must_be_is_refused() {
    assertThat(
            failure(
                "{\"host_port\": 1, \"container_port\": 2, \"protocol\": null}", PortMapping.class))
        .contains("PAWS-V042", "the key protocol is missing or null");
  }

  @Test
  void an_item_of_a_list_cannot_be_null() {
    assertThat(
            failure(
                "{\"service_id\": \"a\", \"check\": {\"test\": [null]}}",
                HealthCheckDefinition.class))
        .contains("PAWS-V042", "check.test");
  }

  @Test
  void an_enum_value_in_another_case_is_refused_with_those_that_are_allowed() {
    assertThat(
            failure(
                "{\"host_port\": 1, \"container_port\": 2, \"protocol\": \"TCP\"}",
                PortMapping.class))
        .isEqualTo(
            """
            it.json:1:51: [PAWS-V044] protocol: TCP is not one of the values that the data model allows here
                expected: one of tcp, udp
                do: write one of them, in this spelling""");
  }

  @Test
  void a_number_is_not_read_from_a_text_nor_cut_from_a_fraction() {
    assertThat(failure("{\"host_port\": \"1\"}", PortMapping.class))
        .contains("PAWS-V043", "host_port", "a whole number");
    assertThat(failure("{\"host_port\": 1.5}", PortMapping.class))
        .contains("PAWS-V043", "host_port", "a whole number");
    assertThat(failure("{\"host_port\": 99999999999}", PortMapping.class)).contains("it.json:1");
  }

  @Test
  void a_duration_without_a_unit_is_refused() {
    assertThat(
            failure(
                "{\"service_id\": \"a\", \"check\": {\"interval\": \"10\"}}",
                HealthCheckDefinition.class))
        .isEqualTo(
            """
            it.json:1:43: [PAWS-V043] check.interval: 10 is not a duration such as 10s or 1m30s
                expected: a duration such as 10s or 1m30s
                do: correct the value""");
  }

  @Test
  void a_timestamp_without_a_zone_is_refused() {
    assertThat(
            failure(
                "{\"id\": \"a\", \"service_id\": \"b\", \"timestamp\": \"2026-01-01T00:00:00\"}",
                HealthCheckResult.class))
        .contains("PAWS-V043", "timestamp");
  }

  @Test
  void a_list_in_the_place_of_a_group_is_refused() {
    assertThat(failure("{\"metadata\": []}", VolumeMount.class))
        .contains("PAWS-V043", "metadata", "a mapping");
    assertThat(failure("{\"mode\": [1]}", VolumeMount.class)).contains("PAWS-V044", "a list");
  }

  @Test
  void broken_text_is_refused_with_its_place() {
    assertThat(failure("{\"path\":\n  oops}", PipelineArtifact.class))
        .startsWith("it.json:2:")
        .contains("PAWS-V040");
    assertThat(failure("", PipelineArtifact.class)).contains("PAWS-V040");
    assertThat(failure("null", PipelineArtifact.class)).contains("PAWS-V040", "it is empty");
    assertThat(failure("{\"path\": \"a\", \"path\": \"b\"}", PipelineArtifact.class))
        .contains("PAWS-V040", "Duplicate field 'path'");
    assertThat(
            failure(
                JSON.write(Samples.full(PipelineArtifact.class)) + "{}", PipelineArtifact.class))
        .contains("PAWS-V040");
  }

  @Test
  void broken_yaml_is_refused_with_its_place() {
    ModelFormatException failure =
        catchThrowableOfType(
            ModelFormatException.class,
            () -> YAML.read("path: a\n\ttype: b\n", PipelineArtifact.class, "it.yaml"));

    assertThat(failure.finding().text()).startsWith("it.yaml:2:").contains("PAWS-V040", "YAML");
  }

  @Test
  void a_value_of_any_kind_keeps_its_kind() throws ModelFormatException {
    Difference read =
        YAML.read(
            YAML.write(Samples.full(Difference.class)).replace("\"no\"", "1.10"),
            Difference.class,
            "it.yaml");

    assertThat(read.sourceValue().orElseThrow().toString())
        .startsWith("{text=1.1, list=[1, 2.5, null, true,");
  }

  @Test
  void a_fraction_of_any_length_keeps_its_digits() throws ModelFormatException {
    Object fraction = new BigDecimal("0.1234567890123456789012345678901");
    Difference full = Samples.full(Difference.class);
    Difference precise =
        new Difference(
            full.serviceDiffId(),
            full.fieldPath(),
            Optional.of(fraction),
            Optional.of(List.of("1.10", "0x1f", "~", "1e3")),
            full.type(),
            full.severity(),
            full.metadata());

    for (ModelCodec codec : List.of(JSON, YAML)) {
      assertThat(codec.read(codec.write(precise), Difference.class, "it")).isEqualTo(precise);
    }
  }

  @Test
  void yaml_that_a_person_wrote_is_read_by_the_words_of_yaml_1_2() throws ModelFormatException {
    String values = "[no, 010, 12, 1.5, True, ~, 2026-01-31, 0x1f, 1e3, -7]";
    Difference read =
        YAML.read(
            YAML.write(Samples.minimal(Difference.class))
                .replace("type:", "source_value: " + values + "\ntype:"),
            Difference.class,
            "it.yaml");

    assertThat(read.sourceValue())
        .contains(
            Arrays.asList(
                "no",
                "010",
                12L,
                new BigDecimal("1.5"),
                true,
                null,
                "2026-01-31",
                "0x1f",
                new BigDecimal("1000.0"),
                -7L));
  }

  @Test
  void a_long_output_comes_back_from_yaml() throws ModelFormatException {
    PipelineStage minimal = Samples.minimal(PipelineStage.class);
    PipelineStage stage =
        new PipelineStage(
            minimal.id(),
            minimal.pipelineRunId(),
            minimal.name(),
            minimal.order(),
            minimal.status(),
            minimal.startedAt(),
            minimal.completedAt(),
            minimal.durationSeconds(),
            minimal.command(),
            minimal.exitCode(),
            new PipelineStage.Logs(
                Optional.of("a line of what was written\n".repeat(160_000)), Optional.empty()),
            minimal.artifacts(),
            minimal.metadata());

    assertThat(YAML.read(YAML.write(stage), PipelineStage.class, "it.yaml")).isEqualTo(stage);
  }

  @Test
  void yaml_that_holds_more_than_a_document_can_is_refused_with_its_place() {
    assertThat(yamlFailure("path: &a x\ntype: *a\n")).startsWith("it.yaml:2:7").contains("V040");
    assertThat(yamlFailure("path: x\npath: y\n"))
        .startsWith("it.yaml:2:1")
        .contains("V040", "Duplicate field 'path'");
    assertThat(yamlFailure("path: x\n---\npath: y\n")).startsWith("it.yaml:2:1").contains("V040");
    assertThat(yamlFailure("? [a]\n: b\n")).contains("V040", "a key is not a text");
    assertThat(yamlFailure("[".repeat(300))).contains("V040", "nested too deeply");
    assertThat(yamlFailure("")).contains("V040", "there is nothing in it");
    assertThat(yamlFailure("~")).contains("V040", "it is empty");
    assertThat(yamlFailure("path: \u0007")).contains("V040");
  }

  private static String yamlFailure(String text) {
    return catchThrowableOfType(
            ModelFormatException.class, () -> YAML.read(text, PipelineArtifact.class, "it.yaml"))
        .finding()
        .text();
  }

  private static String failure(String text, Class<? extends Record> type) {
    return catchThrowableOfType(ModelFormatException.class, () -> JSON.read(text, type, "it.json"))
        .finding()
        .text();
  }
}
