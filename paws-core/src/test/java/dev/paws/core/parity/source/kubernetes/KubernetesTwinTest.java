package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.source.kubernetes.TwinMutations.Mutation;
import dev.paws.core.parity.source.kubernetes.TwinRewrites.Rewrite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the example with equivalent manifests: as they are, rewritten and mutated. */
class KubernetesTwinTest {
  private static final Path STACK =
      Path.of("..", "examples", "ha-stack").toAbsolutePath().normalize();
  private static final ParityEnvironment LOCAL = Sources.disk("local", STACK, List.of(), List.of());
  private static final Map<String, String> TWIN =
      Collections.unmodifiableMap(Manifests.folder(STACK.resolve("config/kubernetes")));

  /** Published for debugging only, and secrets of another environment: nothing else differs. */
  private static final Set<String> EXPECTED =
      Set.of(
          "warning backend networking.ports.8000/tcp",
          "warning patroni networking.ports.5432/tcp",
          "warning redis-primary networking.ports.6379/tcp",
          "warning redis-replica networking.ports.6379/tcp",
          "info backend environment_variables.DATABASE_PASSWORD",
          "info backend environment_variables.REDIS_PASSWORD",
          "info patroni environment_variables.PATRONI_REPLICATION_PASSWORD",
          "info patroni environment_variables.PATRONI_REWIND_PASSWORD",
          "info patroni environment_variables.PATRONI_SUPERUSER_PASSWORD",
          "info redis-primary environment_variables.REDIS_PASSWORD",
          "info redis-replica environment_variables.REDIS_PASSWORD",
          "info sentinel environment_variables.REDIS_PASSWORD");

  @Test
  void three_services_and_a_stateful_set_of_three_are_the_same_cluster() {
    assertThat(differences(TWIN)).containsExactlyInAnyOrderElementsOf(EXPECTED);
  }

  @Test
  void both_sides_of_a_difference_say_where_they_were_written() {
    Map<String, String> files = new TreeMap<>(TWIN);
    files.computeIfPresent(
        "patroni.yaml", (file, text) -> text.replace("CLUSTER_TTL: \"30\"", "CLUSTER_TTL: \"60\""));

    ParityResult result = Sources.compared(LOCAL, environment(files));

    assertThat(result.deviations())
        .filteredOn(found -> found.difference().fieldPath().equals("parameters.patroni.ttl"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.source().get(0).at().line()).isPositive();
              assertThat(found.target().get(0).toString())
                  .isEqualTo(
                      "patroni.yaml:20:3, ConfigMap cluster, key CLUSTER_TTL, variable CLUSTER_TTL");
            });
  }

  @Test
  void manifests_are_identical_with_themselves() {
    assertThat(Sources.text(Sources.compared(environment(TWIN), environment(TWIN)))).isEmpty();
  }

  static List<Rewrite> rewrites() {
    return TwinRewrites.ALL;
  }

  @ParameterizedTest
  @MethodSource("rewrites")
  void another_way_to_write_the_same_is_no_difference(Rewrite rewrite) {
    Map<String, String> files = rewrite.applied(TWIN);

    assertThat(files).as("the rewriting finds something to rewrite").isNotEqualTo(TWIN);
    assertThat(differences(files)).containsExactlyInAnyOrderElementsOf(EXPECTED);
  }

  @Test
  void rewritings_combine() {
    long seed = Long.getLong("paws.seed", 20_261_125L);
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Rewrite> some = new ArrayList<>(TwinRewrites.ALL);
      Collections.shuffle(some, random);
      Map<String, String> files = TWIN;
      List<Rewrite> chosen =
          some.subList(0, 1 + random.nextInt(some.size())).stream()
              .sorted(Comparator.comparingInt(TwinRewrites.ALL::indexOf))
              .toList();
      for (Rewrite rewrite : chosen) {
        files = rewrite.applied(files);
      }
      assertThat(differences(files))
          .as("seed %s, round %s, %s", seed, round, chosen)
          .containsExactlyInAnyOrderElementsOf(EXPECTED);
    }
  }

  static List<Mutation> mutations() {
    return TwinMutations.ALL;
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void a_change_is_reported_at_its_path_with_its_severity_and_nothing_else(Mutation mutation) {
    Map<String, String> files = mutation.applied(TWIN);

    assertThat(files).as("the mutation finds its place").isNotEqualTo(TWIN);
    Set<String> found = new TreeSet<>(differences(files));
    found.removeAll(EXPECTED);
    assertThat(found).containsExactlyInAnyOrderElementsOf(mutation.expected());
  }

  private static Set<String> differences(Map<String, String> files) {
    ParityResult result = Sources.compared(LOCAL, environment(files), ParitySettings.NONE);
    Set<String> lines = new TreeSet<>();
    result
        .deviations()
        .forEach(
            found -> {
              Severity severity = found.difference().severity();
              lines.add(
                  severity.value() + " " + found.subject() + " " + found.difference().fieldPath());
            });
    return lines;
  }

  private static ParityEnvironment environment(Map<String, String> files) {
    return Manifests.read(files).environment().orElseThrow();
  }
}
