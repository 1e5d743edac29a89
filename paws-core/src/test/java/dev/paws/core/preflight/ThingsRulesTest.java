package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingsRulesTest {
  private static final Map<String, String> BLOG = Map.of("com.docker.compose.project", "blog");
  private static final Map<String, String> SHOP = Map.of("com.docker.compose.project", "shop");

  @Test
  void a_missing_bind_source_is_an_error_unless_the_engine_creates_it() {
    assertThat(
            World.ofService(
                    "\"volumes\":[{\"type\":\"bind\",\"source\":\"/p/conf\",\"target\":\"/conf\"}]")
                .path("/p/conf", PathState.MISSING)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P050] services.web.volumes[0]: /p/conf, which is mounted at /conf, does not exist
                expected: a file or folder
                do: create it, or set bind.create_host_path: true if an empty folder is enough""");
    assertThat(
            World.ofService(
                    """
                    "volumes":[{"type":"bind","source":"/p/conf","target":"/conf",
                      "bind":{"create_host_path":true}}]""")
                .path("/p/conf", PathState.MISSING)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P051] services.web.volumes[0]: /p/conf does not exist, so an empty folder is created and mounted at /conf
                expected: a file or folder
                do: create it, if you do not want an empty folder""");
  }

  @Test
  void a_missing_file_of_a_secret_or_config_is_an_error() {
    assertThat(
            World.of(
                    """
                    {"name":"shop","services":{"web":{"image":"x",
                      "secrets":[{"source":"key"}],"configs":[{"source":"conf"}]}},
                     "secrets":{"key":{"file":"/p/key"}},"configs":{"conf":{"file":"/p/conf"}}}
                    """)
                .path("/p/key", PathState.MISSING)
                .path("/p/conf", PathState.MISSING)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P052] services.web.configs: /p/conf, the file of a config, does not exist
                expected: a file
                do: create it, or correct the path""",
            """
            compose.yaml:1:1: [PAWS-P052] services.web.secrets: /p/key, the file of a secret, does not exist
                expected: a file
                do: create it, or correct the path""");
  }

  @Test
  void a_missing_device_is_an_error() {
    assertThat(
            World.ofService("\"devices\":[{\"source\":\"/dev/kvm\",\"target\":\"/dev/kvm\"}]")
                .path("/dev/kvm", PathState.MISSING)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P053] services.web.devices[0]: device /dev/kvm does not exist on this machine
                expected: a device
                do: correct or remove the device""");
  }

  @Test
  void external_networks_and_volumes_must_exist() {
    String json =
        """
        {"name":"shop","services":{},
         "networks":{"n":{"name":"corp","external":true}},
         "volumes":{"v":{"name":"data","external":true}}}
        """;
    assertThat(World.of(json).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P060] networks.n: the external network "corp" does not exist
                expected: a network of that name
                do: docker network create corp, or remove "external: true\"""",
            """
            compose.yaml:1:1: [PAWS-P061] volumes.v: the external volume "data" does not exist
                expected: a volume of that name
                do: docker volume create data, or remove "external: true\"""");
    assertThat(World.of(json).network("corp", Map.of()).volume("data", Map.of()).texts()).isEmpty();
  }

  @Test
  void a_container_of_that_name_that_others_made_is_an_error() {
    assertThat(
            World.ofService("\"scale\":2")
                .container("shop-web-1", SHOP)
                .container("shop-web-2", BLOG)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P062] services.web: a container named "shop-web-2" already exists, of project "blog", and Paws never changes it
                expected: a name that is free
                do: docker rm shop-web-2, if nothing needs it, or choose another container_name or project name""");
  }

  @Test
  void a_network_of_that_name_that_others_made_is_an_error_and_a_volume_a_warning() {
    String json =
        """
        {"name":"shop","services":{},
         "networks":{"n":{"name":"shop_n"}},
         "volumes":{"v":{"name":"shop_v"}}}
        """;
    assertThat(World.of(json).network("shop_n", Map.of()).volume("shop_v", BLOG).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P063] networks.n: a network named "shop_n" already exists, made by hand, and Paws never changes it
                expected: a name that is free
                do: set "external: true" to join it, or choose another name""",
            """
            compose.yaml:1:1: [PAWS-P064] volumes.v: a volume named "shop_v" already exists, of project "blog": it is mounted, but never changed or removed
                expected: a volume of this project
                do: set "external: true" if this is intended, else choose another name""");
    assertThat(World.of(json).network("shop_n", SHOP).volume("shop_v", SHOP).texts()).isEmpty();
  }

  @Test
  void an_option_of_a_newer_engine_is_reported_with_what_it_needs() {
    assertThat(World.ofService("\"annotations\":{\"a\":\"b\"}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P070] services.web.annotations: annotations needs Engine API 1.43, and Docker 20.10.24 has 1.41
                expected: Engine API 1.43 or later
                do: update the engine, or remove annotations in an override file""");
    assertThat(World.ofService("\"annotations\":{\"a\":\"b\"}").api("1.43").texts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "volume.subpath; 1.45; \"volumes\":[{\"type\":\"volume\",\"target\":\"/a\",\"volume\":{\"subpath\":\"b\"}}]",
        "a device of the Container Device Interface; 1.44; \"devices\":[{\"source\":\"v.com/gpu=all\"}]"
      })
  void newer_options_name_the_version_that_has_them(String option, String api, String json) {
    assertThat(World.ofService(json).findings())
        .extracting(Finding::fact)
        .containsExactly(option + " needs Engine API " + api + ", and Docker 20.10.24 has 1.41");
    assertThat(World.ofService(json).api(api).texts()).isEmpty();
    assertThat(World.ofService(json).api("unknown").findings()).hasSize(1);
  }

  @Test
  void a_second_fixed_mac_address_needs_a_newer_engine() {
    String json =
        """
        {"name":"shop","services":{"web":{"image":"x","networks":{
          "a":{"mac_address":"02:00:00:00:00:01"},"b":{"mac_address":"02:00:00:00:00:02"}}}},
         "networks":{"a":{"name":"a"},"b":{"name":"b"}}}
        """;
    assertThat(World.of(json).findings())
        .extracting(Finding::fact)
        .containsExactly(
            "mac_address on a second network needs Engine API 1.44, and Docker 20.10.24 has 1.41");
    assertThat(World.of(json).api("1.44").texts()).isEmpty();
  }

  @Test
  void start_interval_needs_no_newer_engine() {
    assertThat(
            World.ofService(
                    "\"healthcheck\":{\"test\":[\"CMD\",\"true\"],\"start_interval\":\"1s\"}")
                .texts())
        .isEmpty();
  }

  @Test
  void a_logging_driver_that_the_engine_lacks_is_an_error() {
    assertThat(World.ofService("\"logging\":{\"driver\":\"loki\"}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P071] services.web.logging.driver: the engine has no logging driver "loki"
                expected: one of json-file, syslog
                do: install the driver's plugin, or choose another driver in an override file""");
  }
}
