package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.source.swarm.SwarmStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A stack that {@code docker stack deploy} made of a Compose file, as Docker 20.10 showed it. */
class DescribedStackTest {
  private static final String SERVICES = text("services.json");

  @Test
  void a_stack_is_the_same_as_the_file_it_was_deployed_from() throws IOException {
    assertThat(differences(text("compose.yaml"), SERVICES)).isEmpty();
  }

  @Test
  void it_is_an_environment_of_its_own_kind_without_places_in_files() throws IOException {
    ParityEnvironment stack = stack(SERVICES);

    assertThat(stack.kind()).isEqualTo(SourceKind.SWARM);
    assertThat(stack.services())
        .allSatisfy(it -> assertThat(it.where().get(0).at().file()).isEmpty());
    assertThat(stack.secrets().inText("x canary-of-swarm x")).isEqualTo("x ****** x");
  }

  @Test
  void changes_in_the_swarm_are_found_at_their_fields() throws IOException {
    String compose = text("compose.yaml");
    Map<String, String> changes = new TreeMap<>();
    changes.put("LEVEL=info>LEVEL=debug", "web environment_variables.LEVEL");
    changes.put("TOTAL=$5>TOTAL=$6", "web environment_variables.TOTAL");
    changes.put("\"Replicas\": 2>\"Replicas\": 5", "web instances");
    changes.put("67108864>33554432", "web resource_limits.memory_limit");
    changes.put("500000000,>250000000,", "web resource_limits.cpu_limit");
    changes.put(
        "\"Interval\": 20000000000>\"Interval\": 1000000000", "web health_check.check.interval");
    changes.put("\"start-first\">\"stop-first\"", "web deploy.update_config.order");
    changes.put("\"web-host\">\"other\"", "web networking.hostname");
    changes.put("CAP_NET_ADMIN>CAP_SYS_TIME", "web security.cap_add");
    changes.put("\"www\",>\"shop\",", "web networking.networks.default.aliases");
    changes.put("\"shop_data\">\"shop_other\"", "web storage.volumes./data.source");
    changes.put("\"PublishedPort\": 8080>\"PublishedPort\": 9090", "front networking.ports.80/tcp");
    changes.put(
        "\"node.role == manager\">\"node.role == worker\"", "web deploy.placement.constraints");
    changes.put("\"on-failure\">\"none\"", "web lifecycle.restart");
    changes.put("\"tier\": \"front\">\"tier\": \"back\"", "web deploy.labels.tier");
    changes.put("\"/srv\">\"/opt\"", "web container.working_dir");
    for (Map.Entry<String, String> change : changes.entrySet()) {
      String[] texts = change.getKey().split(">", 2);
      assertThat(SERVICES).as(texts[0]).contains(texts[0]);

      assertThat(differences(compose, SERVICES.replace(texts[0], texts[1])))
          .as(change.getKey())
          .containsExactly(change.getValue());
    }
  }

  @Test
  void a_service_that_only_one_of_them_has_is_one_difference() throws IOException {
    assertThat(differences(text("compose.yaml") + "# \n", SERVICES.replace("shop_db", "shop_api")))
        .containsExactlyInAnyOrder("api service", "db service");
  }

  private static List<String> differences(String compose, String services) throws IOException {
    ParityEnvironment file =
        Sources.compose(
            "local",
            Map.of(
                "compose.yaml",
                "name: shop\n" + compose,
                "password.txt",
                "canary-of-file",
                "key.txt",
                "canary-of-key",
                "settings.conf",
                "a=b\n"));
    ParityResult result = Sources.compared(file, stack(services));
    assertThat(Sources.text(result)).doesNotContain("canary");
    return result.deviations().stream()
        .filter(it -> !it.difference().fieldPath().startsWith("consistency."))
        .map(it -> it.subject() + " " + it.difference().fieldPath())
        .toList();
  }

  private static ParityEnvironment stack(String services) throws IOException {
    Map<String, String> networks =
        JsonObject.of(JsonReader.read("{\"n\":" + text("networks.json") + "}")).textMap("n");
    SwarmStack stack = new SwarmStack(JsonObject.list(JsonReader.read(services)), networks);
    SourceResult read = DescribedStack.read("production", "shop", "shop in a swarm", stack);
    assertThat(read.findings()).isEmpty();
    return read.environment().orElseThrow();
  }

  private static String text(String name) {
    try (InputStream in = DescribedStackTest.class.getResourceAsStream("swarm/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
