package dev.paws.core.parity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.parity.AcceptanceTerms;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.semantic.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityFileReaderTest {
  private static final String PARAMETER =
      """
      parameters:
        - id: app.pool_size
          services: [backend]
          unit: number
          default: "10"
          from:
            - variable: [POOL_SIZE]
            - option: [--pool-size]
      """;

  @TempDir Path folder;

  @Test
  void an_environment_is_read_with_paths_that_count_from_the_file() throws IOException {
    ParityFile file =
        read(
            """
            target: staging
            environments:
              staging: {envFiles: [config/staging/.env]}
              cluster: {kubernetes: deploy}
              friday: {snapshot: friday.json}
              live: {engine: "tcp://host.example:2376", project: shop}
            services: {db: patroni1}
            """);

    assertThat(file.findings()).isEmpty();
    assertThat(file.target()).contains("staging");
    assertThat(file.environments().keySet())
        .containsExactly("staging", "cluster", "friday", "live");
    assertThat(file.environments().get("cluster"))
        .isEqualTo(new EnvironmentSpec.Kubernetes(folder.resolve("deploy")));
    assertThat(file.environments().get("friday"))
        .isEqualTo(new EnvironmentSpec.Snapshot(folder.resolve("friday.json")));
    assertThat(file.mappings()).hasSize(1);
  }

  @Test
  void a_baseline_is_a_path_or_a_file_with_an_owner_and_a_last_day() throws IOException {
    assertThat(read("baseline: known.txt").baseline()).contains(folder.resolve("known.txt"));

    ParityFile file =
        read("baseline: {file: known.txt, owner: team-a, expires: 2027-03-31, oops: 1}");

    assertThat(file.baseline()).contains(folder.resolve("known.txt"));
    assertThat(file.baselineTerms())
        .isEqualTo(
            new AcceptanceTerms("team-a", Optional.of(java.time.LocalDate.parse("2027-03-31"))));
    assertThat(file.findings()).singleElement().matches(it -> it.text().contains("oops"));
    assertThat(read("baseline: {owner: team-a}").baseline()).isEmpty();
  }

  @Test
  void charts_clusters_and_stacks_are_environments() throws IOException {
    ParityFile file =
        read(
            """
            environments:
              chart: {kubernetes: chart, values: [a.yaml, b.yaml], release: shop}
              live: {context: prod, namespace: shop, kubeconfig: ops/config}
              here: {namespace: shop}
              swarm: {stack: shop, engine: "tcp://manager:2376", certificates: ops}
              near: {stack: shop}
            """);

    assertThat(file.findings()).isEmpty();
    assertThat(file.environments())
        .containsEntry(
            "chart",
            new EnvironmentSpec.Kubernetes(
                folder.resolve("chart"),
                List.of(folder.resolve("a.yaml"), folder.resolve("b.yaml")),
                Optional.of("shop")))
        .containsEntry(
            "live",
            new EnvironmentSpec.LiveCluster(
                Optional.of("prod"),
                Optional.of("shop"),
                Optional.of(folder.resolve("ops/config"))))
        .containsEntry(
            "here",
            new EnvironmentSpec.LiveCluster(
                Optional.empty(), Optional.of("shop"), Optional.empty()))
        .containsEntry(
            "swarm",
            new EnvironmentSpec.SwarmStack(
                "shop", Optional.of("tcp://manager:2376"), Optional.of(folder.resolve("ops"))))
        .containsEntry(
            "near", new EnvironmentSpec.SwarmStack("shop", Optional.empty(), Optional.empty()));
    assertThat(read("environments: {a: {context: x, stack: y}}").findings()).hasSize(1);
  }

  @Test
  void a_service_of_two_mappings_is_told_with_the_first() throws IOException {
    assertThat(codes("services: {db: patroni1, tool: patroni1, 'db, api': [x, y]}\n"))
        .containsExactly("PAWS-Y017 services.tool", "PAWS-Y017 services.db, api");
  }

  @Test
  void a_date_that_is_none_is_told_also_beside_another_mistake() throws IOException {
    assertThat(codes("ignore: [{path: a, expires: 2027-02-30}]\n"))
        .containsExactly("PAWS-Y007 ignore[0]", "PAWS-Y006 ignore[0].expires");
    assertThat(codes("ignore: [{path: a, reason: b, expires: 2027-03-31zzz}]\n"))
        .containsExactly("PAWS-Y006 ignore[0].expires");
    assertThat(codes("ignore: [{path: a, reason: b, expires: '2027-03-31T10:00:00Z'}]\n"))
        .isEmpty();
    assertThat(codes("ignore: [{path: a, reason: b, expires: 2027-03-31}]\n")).isEmpty();
  }

  @Test
  void a_key_of_an_environment_that_nobody_knows_is_one_mistake() throws IOException {
    assertThat(codes("environments: {a: {composefiles: [b]}}\n"))
        .containsExactly("PAWS-Y005 environments.a.composefiles");
  }

  @Test
  void mistakes_in_parameters_are_those_of_this_file() throws IOException {
    assertThat(codes("parameters: [{id: x}, {id: a.b, form: [c], unit: number}]\n"))
        .containsExactly("PAWS-Y006 parameters", "PAWS-Y007 parameters", "PAWS-Y005 parameters");
  }

  @Test
  void all_mistakes_are_told_at_once_with_their_places() throws IOException {
    ParityFile file =
        read(
            """
            enviroments: {}
            environments:
              both: {kubernetes: deploy, snapshot: friday.json}
            rules:
              - rule: image-mayor
                severity: bad
            ignore:
              - path: labels.*
            parameters: {id: app.pool_size}
            """);

    assertThat(file.findings().stream().map(Finding::text).toList())
        .hasSize(6)
        .anyMatch(it -> it.contains("enviroments"))
        .anyMatch(it -> it.contains("several kinds of source together"))
        .anyMatch(it -> it.contains("image-mayor"))
        .anyMatch(it -> it.contains("one of info, warning, error, critical"))
        .anyMatch(it -> it.contains("reason"))
        .anyMatch(it -> it.contains("a list of parameters"));
    assertThat(file.findings()).allMatch(it -> it.at().line() > 0);
  }

  @Test
  void a_parameter_of_the_users_own_is_drawn_and_compared() throws IOException {
    ParityFile file = read(PARAMETER);
    assertThat(file.findings()).isEmpty();
    assertThat(file.parameters()).hasSize(1);

    ParityResult result =
        Sources.compared(
            Sources.compose("local", "services: {web: {image: app, x-paws: {role: backend}}}"),
            Sources.compose(
                "production",
                "services: {web: {image: app, x-paws: {role: backend}, command: [a, --pool-size=50]}}"),
            settings(file.parameters()));

    assertThat(Sources.text(result))
        .contains("warning web parameters.app.pool_size parameter: 10 (default) -> 50");
  }

  @Test
  void a_parameter_with_the_id_of_a_built_in_one_replaces_it() throws IOException {
    ParityFile file =
        read(
            """
            parameters:
              - id: redis.maxmemory_policy
                services: [redis]
                from: [{variable: [POLICY]}]
            """);
    String there =
        "services: {redis: {image: 'redis:7', command: [redis-server, --maxmemory-policy, allkeys-lru]}}";
    String here = there.replace("allkeys-lru", "noeviction");

    ParityResult usual =
        Sources.compared(Sources.compose("local", here), Sources.compose("production", there));
    ParityResult replaced =
        Sources.compared(
            Sources.compose("local", here),
            Sources.compose("production", there),
            settings(file.parameters()));

    assertThat(Sources.text(usual)).contains("parameters.redis.maxmemory_policy");
    assertThat(Sources.text(replaced)).doesNotContain("parameters.redis.maxmemory_policy");
  }

  @Test
  void a_broken_parameter_is_told_with_its_line() throws IOException {
    ParityFile file = read(PARAMETER.replace("unit: number", "unit: parsec"));

    assertThat(file.findings()).hasSize(1);
    assertThat(file.findings().get(0).text()).contains("parsec");
    assertThat(file.findings().get(0).at().line()).isEqualTo(2);
  }

  private static ParitySettings settings(List<Parameter> parameters) {
    return new ParitySettings(List.of(), List.of(), List.of(), List.of(), parameters);
  }

  private ParityFile read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("paws.yaml"), yaml);
    assertThat(Optional.ofNullable(file.getParent())).isPresent();
    return ParityFileReader.read(file, folder, FileAccess.disk());
  }

  private List<String> codes(String yaml) throws IOException {
    return read(yaml).findings().stream().map(it -> it.code() + " " + it.path()).toList();
  }
}
