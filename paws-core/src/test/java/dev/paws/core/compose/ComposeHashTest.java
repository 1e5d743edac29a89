package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComposeHashTest {
  private static final Map<String, ComposeHash> HASHES =
      ConfigRenderer.composeHashes(
          Loaded.file(
                  "compose.yaml",
                  """
                  services:
                    alone: {image: a, ipc: host, network_mode: bridge}
                    named: {image: a, network_mode: "container:abc"}
                    beside: {image: a, network_mode: "service:db", ipc: "service:db"}
                    below: {image: a, pid: "service:cache", volumes_from: [db:ro, "container:xyz:rw"]}
                    db: {image: d}
                    cache: {image: c}
                  """)
              .project());

  @Test
  void a_service_refers_to_those_whose_namespaces_and_volumes_it_shares() {
    assertThat(HASHES.get("alone").references()).isEmpty();
    assertThat(HASHES.get("named").references()).isEmpty();
    assertThat(HASHES.get("beside").references()).containsExactly("db");
    assertThat(HASHES.get("below").references()).containsExactly("cache", "db");
  }

  @Test
  void the_containers_of_shared_namespaces_and_volumes_are_part_of_the_hash() {
    for (String service : new String[] {"beside", "below"}) {
      ComposeHash hash = HASHES.get(service);

      assertThat(hash.value(name -> name + "-1"))
          .hasSize(64)
          .isEqualTo(hash.value(name -> name + "-1"))
          .isNotEqualTo(hash.value(name -> name + "-2"));
    }
  }

  @Test
  void only_containers_of_services_are_asked_for() {
    Set<String> asked = new TreeSet<>();
    HASHES
        .values()
        .forEach(
            hash ->
                hash.value(
                    name -> {
                      asked.add(name);
                      return "1";
                    }));

    assertThat(asked).containsExactly("cache", "db");
  }

  @Test
  void a_service_that_shares_nothing_has_the_hash_of_what_is_printed() {
    ComposeProject project = Loaded.file("compose.yaml", "services: {db: {image: pg}}").project();

    assertThat(ConfigRenderer.composeHashes(project).get("db").value(name -> "?"))
        .isEqualTo(ConfigRenderer.hashes(project).get("db"));
  }
}
