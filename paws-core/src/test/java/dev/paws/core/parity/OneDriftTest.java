package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.source.kubernetes.Manifests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drift that a parameter tells is not told by its field again, and nothing else is lost. */
class OneDriftTest {
  @Test
  void the_image_is_told_by_its_major_version_which_can_still_be_fixed() {
    ParityResult result = compared("image: postgres:15", "image: postgres:16");

    assertThat(paths(result)).containsExactly("parameters.postgresql.major_version");
    assertThat(result.deviations().get(0).difference().metadata().autoFixable()).isTrue();
    assertThat(result.deviations().get(0).source().get(0).toString())
        .startsWith("compose.yaml:")
        .endsWith("the image's tag");
  }

  @Test
  void another_image_is_more_than_another_version() {
    assertThat(paths(compared("image: postgres:15", "image: mirror/postgres:16")))
        .contains("parameters.postgresql.major_version", "container.image");
  }

  @Test
  void a_field_whose_finding_is_worse_is_told_too() {
    assertThat(paths(compared("image: etcd:2.3", "image: etcd:3.5")))
        .containsExactlyInAnyOrder("container.image", "parameters.etcd.version");
  }

  @Test
  void a_command_that_differs_in_more_than_its_parameters_is_told_too() {
    assertThat(
            paths(
                compared(
                    "image: redis:7\n    command: [redis-server, --maxmemory, 1gb]",
                    "image: redis:7\n    command: [redis-server, --maxmemory, 2gb, --port, '1']")))
        .containsExactlyInAnyOrder("container.command", "parameters.redis.maxmemory");
  }

  @Test
  void several_parameters_of_a_command_are_each_told_once() {
    assertThat(
            paths(
                compared(
                    "image: redis:7\n    command: redis-server --maxmemory 1gb --save 60 1",
                    "image: redis:7\n    command: redis-server --save 90 1 --appendonly yes"
                        + " --maxmemory 2gb")))
        .containsExactlyInAnyOrder(
            "parameters.redis.maxmemory", "parameters.redis.save", "parameters.redis.appendonly");
  }

  @Test
  void the_size_of_a_cluster_is_told_once_whichever_way_each_side_writes_it() {
    String member = "{image: 'redis-sentinel:7', environment: {SENTINEL_QUORUM: 2}}";
    ParityEnvironment services =
        Sources.compose(
            "local",
            "name: demo\nservices: {sentinel1: %1$s, sentinel2: %1$s, sentinel3: %1$s}\n"
                .formatted(member));
    ParityEnvironment manifests =
        Manifests.of(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: sentinel}
            spec:
              replicas: 5
              serviceName: sentinel
              selector: {matchLabels: {app: sentinel}}
              template:
                metadata: {labels: {app: sentinel}}
                spec:
                  containers:
                    - name: sentinel
                      image: redis-sentinel:7
                      env: [{name: SENTINEL_QUORUM, value: "2"}]
            """);
    ParityEnvironment scaled =
        Sources.compose(
            "production",
            "name: demo\nservices: {sentinel: {image: 'redis-sentinel:7', scale: 5,"
                + " environment: {SENTINEL_QUORUM: 2}}}\n");

    for (ParityEnvironment target : List.of(manifests, scaled)) {
      assertThat(paths(Sources.compared(services, target)))
          .containsOnlyOnce("parameters.sentinel.count")
          .doesNotContain("instances");
    }
  }

  @Test
  void a_variable_that_an_option_overrides_is_told_by_itself() {
    assertThat(
            paths(
                compared(
                    "image: redis:7\n    command: redis-server --maxmemory 1gb"
                        + "\n    environment: {REDIS_MAXMEMORY: 5gb}",
                    "image: redis:7\n    command: redis-server --maxmemory 2gb"
                        + "\n    environment: {REDIS_MAXMEMORY: 6gb}")))
        .containsExactlyInAnyOrder(
            "environment_variables.REDIS_MAXMEMORY", "parameters.redis.maxmemory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql.conf",
        "option file.conf",
        "pg, line 9.conf",
        "pg in variable X.conf",
        "a.b.conf"
      })
  void a_setting_of_a_mounted_file_is_reported_once_whatever_the_file_is_called(String file) {
    assertThat(paths(Sources.compared(mounting(file, 100), mounting(file, 200))))
        .containsExactly("parameters.postgresql.max_connections");
  }

  private static ParityEnvironment mounting(String file, int connections) {
    return Sources.compose(
        "local",
        Map.of(
            "compose.yaml",
            "services: {db: {image: 'postgres:15', volumes: [{type: bind, source: './%1$s', target: '/etc/pg/%1$s'}]}}"
                .formatted(file),
            file,
            "max_connections = " + connections + "\n"));
  }

  private static ParityResult compared(String local, String production) {
    return Sources.compared(
        Sources.compose("local", "name: demo\nservices:\n  db:\n    " + local + "\n"),
        Sources.compose("production", "name: demo\nservices:\n  db:\n    " + production + "\n"));
  }

  private static List<String> paths(ParityResult result) {
    return result.deviations().stream().map(it -> it.difference().fieldPath()).toList();
  }
}
