package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} of any two environments, and with several at once. */
class DiffOfAnyTwoTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file("compose.yaml", stack("web:1"));
    bench.file("staging.yaml", stack("web:2"));
    bench.file("production.yaml", stack("web:3"));
    bench.file(
        "deploy/web.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "web:3"}]}
        """);
    bench.file(
        "paws.yaml",
        """
        environments:
          staging: {composeFiles: [staging.yaml]}
          production: {composeFiles: [production.yaml]}
          cluster: {kubernetes: deploy/}
        """);
    bench.failOn = Optional.empty();
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_named_source_is_compared_in_place_of_the_local_environment() {
    bench.diffSource = Optional.of("staging");

    bench.diff(Optional.of("production"));

    assertThat(bench.text()).contains("staging", "production").doesNotContain("local");
    assertThat(bench.text()).contains("web:2", "web:3").doesNotContain("web:1");
  }

  @Test
  void a_source_may_be_manifests_or_a_path_and_the_target_the_usual_one() {
    bench.diffSource = Optional.of("cluster");
    bench.diff(Optional.empty(), ComparisonMode.STRUCTURAL);
    assertThat(bench.text()).contains("cluster").contains("production").doesNotContain("local");

    bench.said.clear();
    bench.diffSource = Optional.of("staging.yaml");
    bench.diff(Optional.of("cluster"), ComparisonMode.STRUCTURAL);
    assertThat(bench.text()).contains("web:2", "web:3");
  }

  @Test
  void the_local_files_need_not_be_there_for_a_named_source() throws IOException {
    bench.file("compose.yaml", "services: [");
    bench.diffSource = Optional.of("staging");

    bench.diff(Optional.of("production"));

    assertThat(bench.text()).contains("web:2");
  }

  @Test
  void several_targets_end_with_one_line_for_each() {
    bench.diff(Optional.of("staging, production,cluster"), ComparisonMode.STRUCTURAL);

    List<String> last = bench.said.subList(bench.said.size() - 4, bench.said.size());
    assertThat(last.get(0)).contains("COMPARISON", "CRITICAL", "INFO");
    assertThat(last.get(1)).contains("local", "staging");
    assertThat(last.get(2)).contains("local", "production");
    assertThat(last.get(3)).contains("local", "cluster");
  }

  @Test
  void a_failure_names_each_pair_that_differs() {
    bench.failOn = Optional.of(Severity.INFO);

    assertThatThrownBy(() -> bench.diff(Optional.of("staging,production")))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("staging")
        .hasMessageContaining("production");
  }

  @Test
  void an_unknown_source_is_an_error_with_a_hint() {
    bench.diffSource = Optional.of("stagin");

    assertThatThrownBy(() -> bench.diff(Optional.of("production")))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("did you mean staging");
  }

  private static String stack(String image) {
    return "services: {web: {image: \"" + image + "\"}}\n";
  }
}
