package dev.paws.core.parity.source.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.model.ServiceDefinition.Type;
import dev.paws.core.parity.Containers;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSourceTest {
  @Test
  void containers_of_a_service_are_its_instances_and_one_off_runs_are_none() {
    ParityEnvironment running =
        Containers.running(
            Containers.of("web", 1, Map.of()),
            Containers.of("web", 2, Map.of()),
            Containers.of("web", 3, Map.of("com.docker.compose.oneoff", "True")));

    assertThat(running.services()).extracting(ParityService::instances).containsExactly(2);
    assertThat(fact(running, "web", "instances").where())
        .extracting(it -> it.note())
        .containsExactly("container demo-web-1", "container demo-web-2");
  }

  @Test
  void a_container_without_a_service_stands_under_its_own_name() {
    assertThat(Containers.running(Containers.of("", Containers.host())).services())
        .extracting(ParityService::name)
        .containsExactly("demo-stray-1");
  }

  @Test
  void a_role_makes_infrastructure_and_an_unknown_one_nothing() {
    ParityEnvironment running =
        Containers.running(
            Containers.of("a", 1, Map.of("dev.paws.role", "etcd")),
            Containers.of("b", 1, Map.of("dev.paws.role", "x")));

    assertThat(running.services())
        .extracting(ParityService::role)
        .containsExactly(Role.ETCD, Role.AUXILIARY);
    assertThat(running.services())
        .extracting(ParityService::type)
        .containsExactly(Type.INFRASTRUCTURE, Type.APPLICATION);
  }

  @Test
  void what_nobody_labelled_is_told_by_its_image_so_that_its_parameters_are_compared() {
    ParityEnvironment running =
        Containers.running(
            Containers.imaged("db", "postgres:15", List.of("postgres", "-c", "max_connections=50")),
            Containers.imaged("cache", "redis:7", List.of("redis-server")));
    ParityEnvironment defined =
        Sources.compose(
            "local",
            """
            name: demo
            services:
              db: {image: 'postgres:15', command: [postgres, -c, max_connections=50], networks: {}}
              cache: {image: 'redis:7', command: [redis-server], networks: {}}
            """);

    assertThat(running.services())
        .extracting(ParityService::role)
        .containsExactly(Role.REDIS, Role.AUXILIARY);
    assertThat(Sources.text(Sources.compared(defined, running))).doesNotContain("parameters.");
    assertThat(Sources.text(Sources.compared(running, defined))).doesNotContain("parameters.");
  }

  @Test
  void networks_and_volumes_have_their_keys_and_no_labels_of_tools() {
    ParityEnvironment running =
        Containers.running(
            List.of(
                new ObservedNetwork(
                    "1",
                    "demo_back",
                    "bridge",
                    Map.of("com.docker.compose.network", "back", "team", "a"),
                    List.of("10.1.0.0/24"),
                    List.of())),
            List.of(new ObservedVolume("demo_data", "local", Map.of("dev.paws.version", "1"))),
            Containers.of("web", Containers.host()));

    assertThat(running.networks().get(0).name()).isEqualTo("back");
    assertThat(running.networks().get(0).facts().keySet())
        .containsExactly("driver", "ipam.config.subnet", "labels.team");
    assertThat(running.networks().get(0).facts().get("ipam.config.subnet").implied()).isTrue();
    assertThat(running.volumes().get(0).name()).isEqualTo("data");
    assertThat(running.volumes().get(0).facts().keySet()).containsExactly("driver");
  }

  @Test
  void secrets_of_variables_labels_and_words_are_known() {
    ParityEnvironment running =
        Containers.running(
            Containers.of(
                "web",
                1,
                Map.of("app.api-key", "canary-label"),
                ProcessConfig.of(
                    List.of("serve", "--token", "canary-word"),
                    List.of("DB_PASSWORD=canary-variable")),
                Containers.host()));

    assertThat(running.secrets().inText("canary-label canary-variable canary-word"))
        .doesNotContain("canary");
    assertThat(fact(running, "web", "environment_variables.DB_PASSWORD").secret()).isTrue();
  }

  private static Fact fact(ParityEnvironment environment, String service, String path) {
    return environment.service(service).orElseThrow().facts().get(path);
  }
}
