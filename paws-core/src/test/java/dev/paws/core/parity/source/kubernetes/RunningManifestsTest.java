package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.parity.Containers;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Sources;
import java.util.List;
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
    HostConfig host = Containers.host(64L << 20, new RestartPolicy("always", 0), List.of());

    assertThat(
            Sources.text(
                Sources.compared(
                    Containers.running(Containers.of("web", host)), Manifests.of(POD))))
        .isEmpty();
  }

  @Test
  void words_that_only_the_cluster_knows_hide_no_others() {
    String manifest =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: etcd}
        spec:
          containers:
            - name: etcd
              image: etcd:3.5
              command: [etcd]
              args: [--name=$(POD_NAME), --heartbeat-interval=200, --election-timeout, "2000"]
              env: [{name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
        """;
    String compose =
        "services: {etcd: {image: 'etcd:3.5', restart: always, stop_grace_period: 30s, entrypoint: [etcd],"
            + " command: [--name=etcd1, --heartbeat-interval=%s, --election-timeout, '2000']}}";

    assertThat(
            Sources.text(
                Sources.compared(
                    Sources.compose("local", compose.formatted("200")), Manifests.of(manifest))))
        .isEmpty();
    assertThat(
            Sources.text(
                Sources.compared(
                    Sources.compose("local", compose.formatted("100")), Manifests.of(manifest))))
        .contains("parameters.etcd.heartbeat_interval");
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
