package dev.paws.core.model.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.tree.Trees;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.EnvironmentConfiguration.Metadata;
import dev.paws.core.model.EnvironmentConfiguration.Platform;
import dev.paws.core.model.EnvironmentConfiguration.ResourceAllocation;
import dev.paws.core.model.EnvironmentVariable;
import dev.paws.core.model.EnvironmentVariable.Source;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentMapperTest {
  private static final EnvironmentFacts FACTS =
      new EnvironmentFacts(
          "local-dev-ryan",
          "Ryan's laptop",
          EnvironmentConfiguration.Type.LOCAL,
          Instant.parse("2026-01-01T08:00:00Z"),
          Instant.parse("2026-01-02T08:00:00Z"),
          new Metadata(
              Platform.WINDOWS_WSL2,
              "Docker 24.0.6",
              "2.26.1",
              new ResourceAllocation(8, 16, 100)));

  @Test
  void a_project_becomes_the_environment_that_it_describes() throws Exception {
    Path expected = Path.of("src/test/resources/dev/paws/core/model/mapping/demo-environment.yaml");

    MappedEnvironment mapped = EnvironmentMapper.map(Trees.project("compose.yaml", demo()), FACTS);

    String text = ModelCodec.yaml().write(mapped.environment());
    if (Boolean.getBoolean("paws.regenerate")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(mapped.findings()).isEmpty();
    assertThat(ModelCodec.yaml().read(text, EnvironmentConfiguration.class, "it.yaml"))
        .isEqualTo(mapped.environment());
  }

  @Test
  void the_same_project_gives_the_same_environment_however_its_keys_are_ordered() {
    String one = "{services: {a: {image: x, labels: {k: v, l: w}}}, volumes: {v: {name: n}}}";
    String other = "volumes: {v: {name: n}}\nservices: {a: {labels: {l: w, k: v}, image: x}}";

    assertThat(version(one)).isEqualTo(version(other)).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{services: {a: {image: y}}}",
        "{services: {a: {image: x, tty: true}}}",
        "{services: {a: {image: x, tty: 'true'}}}",
        "{services: {a: {image: null}}}",
        "{services: {b: {image: x}}}"
      })
  void another_value_gives_another_version(String changed) {
    assertThat(version(changed)).isNotEqualTo(version("{services: {a: {image: x}}}"));
  }

  @Test
  void a_value_of_another_type_gives_another_version() {
    assertThat(version("{a: 1}")).isNotEqualTo(version("{a: '1'}"));
    assertThat(version("{a: true}")).isNotEqualTo(version("{a: 'true'}"));
    assertThat(version("{a: null}")).isNotEqualTo(version("{a: ''}"));
  }

  @Test
  void a_variable_that_an_env_file_set_says_so() {
    String text = "{services: {a: {image: x, environment: {LOG: info}}}}";

    assertThat(variables("app.env", text))
        .containsExactly(new EnvironmentVariable("LOG", "info", false, Source.FILE));
    assertThat(variables("compose.override.yml", text))
        .extracting(EnvironmentVariable::source)
        .containsExactly(Source.INLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRES_PASSWORD, hunter2, true",
    "spring.datasource.password, hunter2, true",
    "DB_PWD, hunter2, true",
    "PWD, /srv, false",
    "MYSQL_PASS, x, true",
    "COMPASS, north, false",
    "API_KEY, k, true",
    "S3_ACCESS_KEY, k, true",
    "SSH_PUBLIC_KEY, k, false",
    "KEYBOARD, us, false",
    "AUTH_TOKEN, t, true",
    "MAX_TOKENS, 100, false",
    "JWT_SECRET, s, true",
    "AWS_CREDENTIALS, c, true",
    "POSTGRES_PASSWORD_FILE, /run/secrets/pw, false",
    "ALLOW_EMPTY_PASSWORD, yes, false",
    "SECRET, '', false",
    "DATABASE_URL, postgres://app:hunter2@db:5432/app, true",
    "DATABASE_URL, postgres://db:5432/app, false",
    "REDIS_URL, redis://:hunter2@redis:6379, true",
    "LOG_LEVEL, debug, false",
    "ETCD_NAME, etcd1, false"
  })
  void a_variable_that_looks_secret_is_marked(String key, String value, boolean secret) {
    assertThat(Secrets.isSecret(key, value)).isEqualTo(secret);
  }

  @ParameterizedTest
  @CsvSource({
    "2147483648, 2G",
    "1610612736, 1536M",
    "307200, 300K",
    "1000, 1000B",
    "1099511627776, 1T",
    "0, 0B",
    "lots, lots"
  })
  void memory_is_written_in_the_largest_unit_that_divides_it(String bytes, String text) {
    assertThat(ServiceMapping.memory(bytes)).isEqualTo(text);
  }

  @Test
  void a_service_of_its_own_network_mode_joins_no_network() {
    ServiceDefinition service =
        map("{services: {a: {image: x, network_mode: 'service:b'}}}").services().get(0);

    assertThat(service.networking().networks()).isEmpty();
  }

  @Test
  void a_health_check_that_is_none_is_absent() {
    assertThat(
            map("{services: {a: {image: x, healthcheck: {test: [NONE]}}}}")
                .services()
                .get(0)
                .healthCheck())
        .isEmpty();
  }

  private static List<EnvironmentVariable> variables(String file, String text) {
    return EnvironmentMapper.map(Trees.project(file, text), FACTS)
        .environment()
        .services()
        .get(0)
        .environmentVariables();
  }

  private static String version(String text) {
    return map(text).version();
  }

  private static EnvironmentConfiguration map(String text) {
    return EnvironmentMapper.map(Trees.project("compose.yaml", text), FACTS).environment();
  }

  private static String demo() throws IOException {
    try (InputStream in = EnvironmentMapperTest.class.getResourceAsStream("demo.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
