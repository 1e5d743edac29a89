package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static ParityResult compared(String local, String production) {
    return Sources.compared(
        Sources.compose("local", "name: demo\nservices:\n  db:\n    " + local + "\n"),
        Sources.compose("production", "name: demo\nservices:\n  db:\n    " + production + "\n"));
  }

  private static List<String> paths(ParityResult result) {
    return result.deviations().stream().map(it -> it.difference().fieldPath()).toList();
  }
}
