package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be bound is said, with its place and what to do. */
class DesiredFindingsTest {
  private static DesiredResult bind(String json) {
    return DesiredBinder.bind(
        JsonTree.project(json, Map.of("SET", "x")), new OneFile("{\"a\": 1}"));
  }

  private static List<String> texts(String json) {
    return bind(json).findings().stream().map(Finding::text).toList();
  }

  /** Findings for a service with these options beside its image. */
  private static List<String> service(String options) {
    return texts("{\"name\":\"p\",\"services\":{\"web\":{\"image\":\"x\"," + options + "}}}");
  }

  @Test
  void an_unknown_option_is_an_error() {
    assertThat(service("\"imagee\":\"y\""))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D001] services.web.imagee: "imagee" is not an option of a service that Paws knows
                expected: an option of the Compose specification
                do: remove "imagee", or name it "x-imagee" if another tool reads it""");
    assertThat(bind("{\"services\":{\"web\":{\"image\":\"x\",\"imagee\":\"y\"}}}").desired())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x-foo\":{\"a\":1}",
        "\"attach\":false",
        "\"develop\":{\"watch\":[]}",
        "\"deploy\":{\"mode\":\"global\",\"placement\":{\"constraints\":[\"a\"]},\"labels\":{\"a\":\"b\"}}",
        "\"deploy\":{\"update_config\":{\"parallelism\":1},\"endpoint_mode\":\"vip\"}",
        "\"networks\":{}",
        "\"use_api_socket\":false",
        "\"models\":null"
      })
  void options_without_effect_on_a_container_are_read_past(String options) {
    assertThat(service(options)).isEmpty();
  }

  @Test
  void an_option_that_an_engine_cannot_carry_out_says_why_and_what_instead() {
    assertThat(service("\"volume_driver\":\"nfs\""))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D002] services.web.volume_driver: "volume_driver" is not supported: it would apply to every volume of the service
                expected: options that a single engine supports
                do: set driver on each volume under the top-level volumes""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"credential_spec\":{\"file\":\"f\"}",
        "\"models\":{\"m\":null}",
        "\"volumes\":[{\"type\":\"npipe\",\"source\":\"a\",\"target\":\"b\"}]",
        "\"volumes\":[{\"type\":\"cluster\",\"source\":\"a\",\"target\":\"b\"}]",
        "\"volumes\":[{\"type\":\"tmpfs\",\"source\":\"a\",\"target\":\"b\"}]",
        "\"volumes\":[{\"type\":\"bind\",\"source\":\"/a\",\"target\":\"b\",\"bind\":{\"recursive\":\"disabled\"}}]",
        "\"deploy\":{\"restart_policy\":{\"condition\":\"any\",\"max_attempts\":3}}"
      })
  void options_that_an_engine_cannot_carry_out_are_errors(String options) {
    assertThat(service(options)).singleElement().asString().contains("[PAWS-D002]");
  }

  @Test
  void a_value_of_the_wrong_type_is_an_error() {
    assertThat(service("\"cpus\":\"many\",\"healthcheck\":{\"interval\":\"soon\"}"))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D003] services.web.cpus: "many" is not a number
                expected: a number
                do: correct the value""",
            """
            compose.yaml:1:1: [PAWS-D003] services.web.healthcheck.interval: "soon" is not a duration such as 1m30s
                expected: a duration such as 1m30s
                do: correct the value""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"cap_add\":\"ALL\"; a list",
        "\"cap_add\":[{}]; a list of texts",
        "\"labels\":[\"a\"]; a mapping",
        "\"labels\":{\"a\":[]}; a mapping of texts",
        "\"ports\":\"80\"; a list",
        "\"ports\":[\"80\"]; a mapping",
        "\"healthcheck\":\"x\"; a mapping",
        "\"networks\":[\"a\"]; a mapping",
        "\"networks\":{\"a\":\"b\"}; a mapping",
        "\"privileged\":\"maybe\"; true or false",
        "\"init\":[]; true or false",
        "\"pids_limit\":1.5; a whole number",
        "\"oom_score_adj\":99999999999; a whole number",
        "\"expose\":[\"99999\"]; a port such as 80 or 53/udp",
        "\"security_opt\":[\"x\"]; a security option such as label=disable",
        "\"depends_on\":{\"web\":{\"condition\":\"later\"}}; service_started, service_healthy or service_completed_successfully"
      })
  void what_a_value_should_be_is_said(String option, String expected) {
    assertThat(bind("{\"services\":{\"web\":{\"image\":\"x\"," + option + "}}}").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("PAWS-D003");
              assertThat(finding.expectation()).isEqualTo(expected);
            });
  }

  @Test
  void a_value_that_may_be_secret_is_not_shown() {
    assertThat(service("\"environment\":{\"A\":{\"password\":\"hush\"}}"))
        .singleElement()
        .asString()
        .doesNotContain("hush");
  }

  @Test
  void an_external_config_or_secret_is_an_error() {
    assertThat(
            texts(
                """
                {"services":{"web":{"image":"x","secrets":[{"source":"key"}]}},
                 "secrets":{"key":{"external":true,"name":"key"}}}
                """))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D004] services.web.secrets[0].source: secret "key" is external, and a single engine keeps no secrets
                expected: a secret with "file", "environment" or "content"
                do: replace "external: true" of secret "key" by "file: PATH" in an override file""");
  }

  @Test
  void a_config_of_a_variable_that_is_not_set_is_an_error() {
    assertThat(
            texts(
                """
                {"services":{"web":{"image":"x","configs":[{"source":"a"},{"source":"b"},{"source":"c"}]}},
                 "configs":{"a":{"environment":"SET"},"b":{"environment":"UNSET"},"c":{"labels":{}}}}
                """))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D005] services.web.configs[1].source: config "b" takes its content from the variable UNSET, which is not set
                expected: UNSET in the environment or in the env file
                do: export UNSET=…, or add the line UNSET=… to .env""",
            """
            compose.yaml:1:1: [PAWS-D016] services.web.configs[2].source: config "c" has neither "file" nor "environment" nor "content"
                expected: one of the three
                do: add "file: PATH" to config "c\"""");
  }

  @Test
  void rights_of_a_mounted_file_are_a_warning() {
    String json =
        """
        {"services":{"web":{"image":"x","secrets":[{"source":"key","mode":256}]}},
         "secrets":{"key":{"file":"/p/key"}}}
        """;
    assertThat(texts(json))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D006] services.web.secrets[0].source: uid, gid and mode of secret "key" have no effect, because a file of this machine is mounted unchanged
                expected: the rights set on the file itself
                do: chmod or chown /p/key, or give the secret "content" in place of "file\"""");
    assertThat(bind(json).desired()).isPresent();
  }

  @Test
  void a_seccomp_profile_that_cannot_be_read_is_an_error() {
    FileAccess none =
        new FileAccess() {
          @Override
          public boolean isFile(Path path) {
            return false;
          }

          @Override
          public boolean isDirectory(Path path) {
            return false;
          }

          @Override
          public byte[] read(Path path, long limit) throws IOException {
            throw new IOException(path + " is not there");
          }
        };
    String json =
        "{\"services\":{\"web\":{\"image\":\"x\",\"security_opt\":[\"seccomp:s.json\"]}}}";
    assertThat(DesiredBinder.bind(JsonTree.project(json, Map.of()), none).findings())
        .extracting(Finding::text)
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D007] services.web.security_opt: the seccomp profile s.json cannot be read: /project/s.json is not there
                expected: a readable JSON file
                do: correct the path, which counts from the project's folder""");
    assertThat(
            DesiredBinder.bind(JsonTree.project(json, Map.of()), new OneFile("nonsense"))
                .findings())
        .singleElement()
        .extracting(Finding::code)
        .isEqualTo("PAWS-D008");
  }

  @ParameterizedTest
  @CsvSource({
    "if_not_present, MISSING",
    "missing, MISSING",
    "always, ALWAYS",
    "never, NEVER",
    "build, BUILD"
  })
  void pull_policies_are_those_of_compose_2_26(String text, PullPolicy policy) {
    DesiredResult result =
        bind("{\"services\":{\"web\":{\"image\":\"x\",\"pull_policy\":\"" + text + "\"}}}");
    assertThat(result.desired().orElseThrow().services().get(0).pullPolicy()).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource({"daily, PT24H", "weekly, PT168H", "every_12h, PT12H", "every_1w2d3h4m5s, PT219H4M5S"})
  void a_pull_policy_may_name_an_age(String text, Duration age) {
    DesiredService service =
        bind("{\"services\":{\"web\":{\"image\":\"x\",\"pull_policy\":\"" + text + "\"}}}")
            .desired()
            .orElseThrow()
            .services()
            .get(0);

    assertThat(service.pullPolicy()).isEqualTo(PullPolicy.REFRESH);
    assertThat(service.pullAfter()).contains(age);
  }

  @Test
  void a_pull_policy_without_a_meaning_is_an_error() {
    assertThat(service("\"pull_policy\":\"every_\""))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D009] services.web.pull_policy: pull_policy "every_" has no meaning
                expected: always, missing, never, build, daily, weekly, or every_ and a duration such as every_12h
                do: write one of these""");
  }

  @Test
  void replicas_cannot_share_a_name() {
    assertThat(service("\"container_name\":\"c\",\"scale\":2"))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D010] services.web.container_name: 2 containers cannot all be named "c"
                expected: one replica, or no container_name
                do: remove container_name, or set the number of replicas to 1""");
    assertThat(
            texts(
                """
                {"services":{"a":{"image":"x","container_name":"c"},
                             "b":{"image":"x","container_name":"c"}}}
                """))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D011] services.b.container_name: container name "c" is also the name of a container of service "a"
                expected: a different name for each container
                do: choose another container_name""");
  }

  @Test
  void a_platform_that_is_not_built_is_an_error() {
    assertThat(
            service(
                "\"platform\":\"linux/386\",\"build\":{\"context\":\"/c\",\"platforms\":[\"linux/amd64\"]}"))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D012] services.web.build.platforms: platform linux/386 (of the service or DOCKER_DEFAULT_PLATFORM) is not among build.platforms [linux/amd64]
                expected: a platform that the image is built for
                do: add linux/386 to build.platforms, or choose one of [linux/amd64]""");
  }

  @Test
  void mac_addresses_must_agree() {
    assertThat(
            texts(
                """
                {"services":{"web":{"image":"x","mac_address":"02:00:00:00:00:01",
                  "networks":{"n":{"mac_address":"02:00:00:00:00:02"}}}},
                 "networks":{"n":{"name":"p_n"}}}
                """))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D013] services.web.mac_address: mac_address 02:00:00:00:00:01 differs from 02:00:00:00:00:02, the address on the service's first network, "p_n"
                expected: the same address in both places
                do: remove mac_address of the service""");
  }

  @Test
  void what_is_referred_to_must_be_defined() {
    assertThat(
            bind("""
                    {"services":{"web":{"image":"x","networks":{"n":null},"secrets":[{"source":"s"}],
                      "configs":[{"source":"c"}],"depends_on":{"gone":{"condition":"service_started"}},
                      "volumes":[{"type":"volume","source":"v","target":"/v"}],
                      "build":{"context":"/c","secrets":[{"source":"bs"}]}}}}
                    """)
                .findings())
        .allMatch(finding -> finding.code().equals("PAWS-D014"))
        .extracting(Finding::fact)
        .containsExactlyInAnyOrder(
            "network \"n\" is not defined in the project",
            "secret \"s\" is not defined in the project",
            "secret \"bs\" is not defined in the project",
            "config \"c\" is not defined in the project",
            "service \"gone\" is not defined in the project",
            "volume \"v\" is not defined in the project");
  }

  @Test
  void an_optional_dependency_may_be_gone() {
    DesiredResult result =
        bind(
            """
            {"services":{"web":{"image":"x","depends_on":{"gone":
              {"condition":"service_healthy","required":false}}}}}
            """);
    assertThat(result.desired().orElseThrow().services().get(0).dependencies()).isEmpty();
  }

  @Test
  void a_health_check_that_no_engine_runs_is_a_warning() {
    assertThat(service("\"healthcheck\":{\"test\":[\"curl\",\"x\"]}"))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D015] services.web.healthcheck.test: the health check begins with "curl", which no engine runs: the service never becomes healthy
                expected: a list that begins with CMD, CMD-SHELL or NONE, or a text
                do: put "CMD" in front of "curl\"""");
  }

  @Test
  void content_cannot_be_written_into_a_read_only_container() {
    String json =
        """
        {"services":{"web":{"image":"x","read_only":true,"configs":[
            {"source":"c","target":"/etc/c"},{"source":"c","target":"/data/c"}],
            "volumes":[{"type":"volume","target":"/data"}]}},
         "configs":{"c":{"content":"x"}}}
        """;
    assertThat(texts(json))
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-D017] services.web.read_only: /etc/c cannot be written, because the container's file system is read-only
                expected: a config or secret with "file", or one within a volume
                do: give it "file" in place of "content" or "environment", or remove read_only""");
  }

  @Test
  void models_of_a_project_are_refused() {
    assertThat(texts("{\"services\":{},\"models\":{\"m\":{\"model\":\"x\"}}}"))
        .singleElement()
        .asString()
        .contains("[PAWS-D002] models: \"models\" is not supported");
  }

  @Test
  void all_findings_come_at_once() {
    assertThat(service("\"a\":\"1\",\"b\":\"2\",\"cpus\":\"x\"")).hasSize(3);
  }
}
