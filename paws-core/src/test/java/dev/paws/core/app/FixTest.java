package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.file.FileAccess;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.run.EnvironmentReader;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Override files for targets of every kind; a second comparison shows what they put right. */
class FixTest {
  @TempDir Path folder;
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder);
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web:
            image: web:1
            environment: {LEVEL: debug}
            mem_limit: 64m
          db:
            image: db:1
            deploy: {replicas: 1, resources: {limits: {memory: 64m, cpus: "1"}}}
        """);
  }

  @Test
  void kubernetes_manifests_are_followed() throws IOException {
    bench.file(
        "k8s/web.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: web:2
                  env: [{name: LEVEL, value: info}]
                  resources: {limits: {memory: 128Mi}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: db}
        spec:
          replicas: 2
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec:
              containers:
                - name: db
                  image: db:1
                  resources: {limits: {memory: 256Mi, cpu: "2"}}
        """);

    bench.fix(Optional.of("k8s"));

    assertThat(left("k8s")).isEmpty();
    assertThat(written())
        .contains(
            "image: web:2", "\"LEVEL\": info", "mem_limit: 128m", "memory: 256m", "replicas: 2");
  }

  @Test
  void a_snapshot_is_followed_but_for_its_secrets() throws IOException {
    Path other =
        bench.file(
            "other/compose.yaml",
            """
            name: shop
            services:
              web:
                image: web:2
                environment: {LEVEL: info, DB_PASSWORD: canary-of-there}
                mem_limit: 64m
              db:
                image: db:1
                deploy: {replicas: 1, resources: {limits: {memory: 64m, cpus: "1"}}}
            """);
    bench.composeFiles = List.of(other);
    bench.file(
        "friday.json",
        JsonWriter.pretty(
            SnapshotFile.tree(
                new EnvironmentReader(
                        bench.common(Optional.empty()).compose(),
                        FileAccess.disk(),
                        live -> {
                          throw new IllegalStateException("no engine is asked");
                        },
                        KubernetesAccess.NONE)
                    .local("friday")
                    .result()
                    .environment()
                    .orElseThrow())));
    bench.composeFiles = List.of();

    bench.fix(Optional.of("friday.json"));

    assertThat(written()).contains("image: web:2", "\"LEVEL\": info").doesNotContain("DB_PASSWORD");
    assertThat(written() + bench.text()).doesNotContain("canary-of-there");
    assertThat(left("friday.json")).containsExactly("environment_variables.DB_PASSWORD");
  }

  @Test
  void a_limit_is_written_in_the_one_way_in_which_it_is_written_here() throws IOException {
    bench.file(
        "config/production/compose.yaml",
        """
        name: shop
        services:
          web: {image: web:1, environment: {LEVEL: debug}, mem_limit: 128m, cpus: 2}
          db:
            image: db:1
            scale: 3
            mem_limit: 256m
            cpus: 1
        """);

    bench.fix(Optional.of("production"));

    assertThat(written().lines().map(String::strip).filter(it -> !it.startsWith("#")))
        .containsExactlyInAnyOrder(
            "services:",
            "web:",
            "mem_limit: 128m",
            "cpus: 2",
            "db:",
            "deploy:",
            "replicas: 3",
            "resources:",
            "limits:",
            "memory: 256m");
    assertThat(left("production")).isEmpty();
  }

  @Test
  void a_repair_that_would_break_the_file_is_left_out_and_told_and_the_others_are_made()
      throws IOException {
    // A fixed name is for one container only, and a restart policy under deploy goes before
    // restart.
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web: {image: web:1, scale: 2}
          db: {image: db:1, deploy: {restart_policy: {condition: none}}}
        """);
    bench.file(
        "config/production/compose.yaml",
        """
        name: shop
        services:
          web: {image: web:2, scale: 2, init: true}
          db: {image: db:2, restart: always, hostname: "-not-a-name-"}
        """);

    bench.fix(Optional.of("production"));

    assertThat(written()).contains("image: web:2", "init: true", "image: db:2");
    assertThat(written()).doesNotContain("restart:");
    assertThat(bench.text()).contains("PAWS-Y016", "db: lifecycle.restart");
    assertThat(left("production")).contains("lifecycle.restart").doesNotContain("container.image");
  }

  @Test
  void where_nothing_can_be_put_right_nothing_is_written() throws IOException {
    bench.file(
        "compose.yaml",
        "name: shop\nservices: {db: {image: db, deploy: {restart_policy: {condition: none}}}}\n");
    bench.file(
        "config/production/compose.yaml",
        "name: shop\nservices: {db: {image: db, restart: always}}\n");

    assertThatThrownBy(() -> bench.fix(Optional.of("production")))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("PAWS-Y015")
        .hasMessageContaining("db: lifecycle.restart");
    assertThat(folder.resolve("compose.parity.yaml")).doesNotExist();
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("compose.parity.yaml"));
  }

  /** The fields that still differ with the override file. */
  private List<String> left(String target) {
    AppBench again = new AppBench(folder);
    again.composeFiles =
        List.of(folder.resolve("compose.yaml"), folder.resolve("compose.parity.yaml"));
    again.failOn = Optional.empty();
    again.format = Output.Format.JSON;
    again.diff(Optional.of(target), ComparisonMode.STRUCTURAL);
    return again
        .results
        .get(0)
        .lines()
        .filter(line -> line.contains("\"field_path\""))
        .map(line -> line.replaceAll(".*: \"|\",?$", ""))
        .toList();
  }
}
