package dev.paws.core.parity.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Containers;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs in an engine against manifests. */
class RunningManifestsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        terminationGracePeriodSeconds: 10
        containers:
          - name: web
            image: web
            resources: {limits: {memory: 64Mi}}
      """;

  @Test
  void defaults_of_an_engine_and_of_a_cluster_are_no_difference() {
    Map<String, Object> host =
        Map.of("Memory", 64L << 20, "RestartPolicy", Map.of("Name", "always"));

    assertThat(
            Sources.text(
                Sources.compared(
                    Containers.running(Containers.of("web", host)), Manifests.of(POD))))
        .isEmpty();
  }

  @Test
  void advice_is_in_words_that_a_compose_file_takes() {
    List<Deviation> found =
        Sources.compared(
                Sources.compose(
                    "local",
                    "services: {web: {image: web, mem_limit: 64m, stop_grace_period: 10s}}"),
                Manifests.of(POD))
            .deviations();

    assertThat(found)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.targetShown()).isEqualTo("always (default)");
              assertThat(it.recommendation()).startsWith("Set restart: always.");
            });
  }
}
