package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.file.FileAccess;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.run.EnvironmentReader;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code paws.format=json} puts on standard output is one document, whatever is compared. */
class JsonOutputTest {
  @TempDir Path folder;
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder);
    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web, init: false}}\n");
    bench.file(
        "config/production/compose.yaml",
        "name: shop\nservices: {web: {image: web, init: true}}\n");
    bench.format = Output.Format.JSON;
    bench.failOn = Optional.empty();
  }

  @Test
  void one_comparison_is_its_report() throws IOException {
    bench.diff(Optional.of("production"), ComparisonMode.STRUCTURAL);

    assertThat(document()).containsEntry("target_environment", "production");
  }

  @Test
  void several_forms_do_not_disturb_it() throws IOException {
    bench.formats = List.of("json", "html", "junit", "sarif", "markdown", "github");
    bench.diff(Optional.of("production"), ComparisonMode.STRUCTURAL);

    assertThat(document()).containsKey("service_diffs");
    try (var written = Files.list(folder.resolve("target/paws/diff"))) {
      assertThat(written).hasSize(6); // the five that are no JSON, and the trend
    }
  }

  @Test
  void several_comparisons_are_a_list_of_their_reports() throws IOException {
    observed();
    bench.outputFile = Optional.of(folder.resolve("out.json"));
    bench.diff(Optional.of("production"));

    assertThat(bench.results).hasSize(1);
    List<?> reports = (List<?>) JsonReader.read(bench.results.get(0));
    assertThat(reports.stream().map(it -> ((Map<?, ?>) it).get("source_environment")).toList())
        .isEqualTo(List.of("local", "local-running"));
    assertThat(Files.readString(folder.resolve("out.json"))).isEqualTo(bench.results.get(0));
  }

  @Test
  void a_drift_that_fails_the_build_is_told_before() throws IOException {
    bench.failOn = Optional.of(Severity.INFO);
    assertThatThrownBy(() -> bench.diff(Optional.of("production"), ComparisonMode.STRUCTURAL))
        .isInstanceOf(GoalFailure.class);

    assertThat(document()).containsKey("service_diffs");
  }

  @Test
  void a_target_that_cannot_be_read_is_a_failure_and_no_report() throws IOException {
    bench.file("broken.yaml", "services: {web: {image: [}}\n");
    for (String target : List.of("nowhere", "broken.yaml")) {
      bench.results.clear();
      assertThatThrownBy(() -> bench.diff(Optional.of(target))).isInstanceOf(GoalFailure.class);

      assertThat(document()).containsEntry("succeeded", false).doesNotContainKey("overall_status");
    }
  }

  @Test
  void a_baseline_and_an_override_file_are_told_too() throws IOException {
    bench.diff(true, Optional.of("production"), ComparisonMode.STRUCTURAL);
    assertThat(document()).containsEntry("accepted", 1);

    Files.delete(folder.resolve("paws.baseline"));
    bench.results.clear();
    bench.fix(Optional.of("production"));
    assertThat(document()).containsEntry("left", 0).containsKeys("file", "repaired", "text");
  }

  private void observed() throws IOException {
    Map<String, Object> tree =
        Map.of(
            "parity",
            SnapshotFile.tree(
                new EnvironmentReader(
                        bench.common(Optional.empty()).compose(),
                        FileAccess.disk(),
                        live -> {
                          throw new IllegalStateException("no engine is asked");
                        },
                        KubernetesAccess.NONE)
                    .local("x")
                    .result()
                    .environment()
                    .orElseThrow()));
    bench.file("target/paws/observed/shop.json", JsonWriter.pretty(tree));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> document() throws IOException {
    assertThat(bench.results).hasSize(1);
    return (Map<String, Object>) JsonReader.read(bench.results.get(0));
  }
}
