package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final String STACK =
      """
      name: stack
      services:
        web:
          image: "nginx<&>"
          environment: {A: "b$$c", Z: null}
          cpu_shares: 10
          deploy: {replicas: 2, resources: {limits: {memory: 1g}}}
          ports: ["80:80"]
          depends_on: [db]
          pull_policy: always
          build: {context: /src}
          scale: 2
          develop: {watch: [{path: /src, action: rebuild}]}
        db: {image: pg, x-a: 1, volumes: ["data:/data"], blkio_config: {weight_device: [{path: /d}]}}
        cache: {image: redis}
      volumes: {data: , other: }
      """;

  @Test
  void yaml_is_a_compose_file_of_the_same_project() {
    ComposeProject project = Loaded.file("compose.yaml", STACK).project();

    String yaml = ConfigRenderer.yaml(project);

    ComposeProject again = Loaded.file("compose.yaml", yaml).project();
    assertThat(ConfigRenderer.json(again)).isEqualTo(ConfigRenderer.json(project));
    assertThat(yaml).startsWith("name: stack\n").contains("A: b$$c");
  }

  @Test
  void the_hash_is_the_one_docker_compose_writes_to_the_label() {
    ComposeProject project =
        Loaded.file("compose.yaml", "services: {db: {image: pg, x-a: 1}}").project();

    assertThat(ConfigRenderer.hashes(project))
        .isEqualTo(
            Map.of("db", "42056163be685aa6d7c1cedf1a6e25d69dfecedd33429247ab170050696e6312"));
  }

  @Test
  void build_pull_policy_and_scale_do_not_change_the_hash() {
    String plain = "services: {a: {image: x, deploy: {replicas: 1}}}";
    String other =
        "services: {a: {image: x, build: ., pull_policy: always, scale: 3, deploy: {replicas: 3}}}";

    assertThat(ConfigRenderer.hashes(Loaded.file("compose.yaml", plain).project()))
        .isEqualTo(ConfigRenderer.hashes(Loaded.file("compose.yaml", other).project()));
  }

  @Test
  void a_path_that_leads_nowhere_is_told_with_how_far_it_leads() {
    ComposeProject project = Loaded.file("compose.yaml", STACK).project();

    assertThat(project.origins().explain(project, "services.web.enviroment.A")).isEmpty();
    assertThat(Origins.reach(project, "services.cache.enviroment.A"))
        .isEqualTo(
            new Origins.Reach(
                "services.cache", List.of("command", "entrypoint", "image", "networks")));
    assertThat(Origins.reach(project, "services.web.ports[3].target"))
        .isEqualTo(new Origins.Reach("services.web.ports", List.of("[0]")));
    assertThat(Origins.reach(project, "nothing").known()).isEmpty();
  }

  @Test
  void names_images_and_profiles_are_lists() {
    ComposeProject project = Loaded.file("compose.yaml", STACK).project();

    assertThat(ConfigRenderer.names(project, "services")).containsExactly("cache", "db", "web");
    assertThat(ConfigRenderer.names(project, "volumes")).containsExactly("data");
    assertThat(ConfigRenderer.images(project)).containsExactly("redis", "pg", "nginx<&>");
    assertThat(ConfigRenderer.profiles(project)).isEmpty();
    assertThat(
            ConfigRenderer.profiles(
                new Loaded()
                    .and(
                        "compose.yaml",
                        "services: {a: {image: x, profiles: [q, p]}, b: {image: x, profiles: [p]}}")
                    .with("COMPOSE_PROFILES", "p")
                    .project()))
        .containsExactly("p", "q");
  }

  @Test
  void a_selection_keeps_what_the_named_services_depend_on() {
    ComposeProject project = Loaded.file("compose.yaml", STACK).project();

    ComposeProject web = ServiceSelection.select(project, List.of("web"));
    ComposeProject cache = ServiceSelection.select(project, List.of("cache"));

    assertThat(web.services().entries()).containsOnlyKeys("web", "db");
    assertThat(web.disabledServices()).containsExactly("cache");
    assertThat(cache.services().entries()).containsOnlyKeys("cache");
    assertThat(cache.section("volumes").entries()).isEmpty();
    assertThat(ServiceSelection.select(project, List.of())).isSameAs(project);
  }

  @Test
  void an_explanation_tells_the_way_of_a_value() {
    Loaded files =
        Loaded.file(
                "a.yaml",
                """
                services:
                  base: {image: a, environment: {LEVEL: info}}
                  web: {extends: base, ports: ["80"]}
                """)
            .and("b.yaml", "services:\n  web:\n    user: ${WHO}\n    env_file: x.env\n")
            .and("x.env", "FROM_FILE=1\n")
            .with("WHO", "me");

    ComposeProject project = files.project("a.yaml", "b.yaml");

    assertThat(explain(project, "services.web.user"))
        .isEqualTo(
            """
            services.web.user = me
                b.yaml:3:11  interpolated: WHO from the environment
                b.yaml:3:11  written""");
    assertThat(explain(project, "services.web.ports[0].target")).contains("a.yaml:3:32  expanded");
    assertThat(explain(project, "services.web.environment.FROM_FILE"))
        .contains("x.env:1:1  read from an env file");
    assertThat(explain(project, "services.web.image")).contains("a.yaml:2:17  inherited");
    assertThat(project.origins().explain(project, "services.web.nope")).isEmpty();
    assertThat(project.origins().explain(project, "services.web.ports[9]")).isEmpty();
  }

  @Test
  void yaml_looks_as_docker_compose_prints_it() {
    String file =
        """
        services:
          web:
            image: nginx:1
            command: ["a: b", "yes", "22:22", "10", "x\\ny\\n", " \\n"]
            deploy: {replicas: 1}
            ports: ["80"]
        """;

    assertThat(ConfigRenderer.yaml(Loaded.file("compose.yaml", file).project()))
        .isEqualTo(
            """
            name: project
            services:
              web:
                command:
                  - 'a: b'
                  - "yes"
                  - "22:22"
                  - "10"
                  - |
                    x
                    y
                  - " \\n"
                deploy:
                  replicas: 1
                image: nginx:1
                networks:
                  default: null
                ports:
                  - mode: ingress
                    target: 80
                    protocol: tcp
            networks:
              default:
                name: project_default
            """);
  }

  @Test
  void yaml_of_devices_numbers_and_odd_texts_is_a_compose_file_again() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                """
                services:
                  web:
                    image: a
                    cpus: 0.25
                    command: ["\\nx\\n", "<<", "=", "~", "12:30", "0x1F", " x", "x "]
                    blkio_config:
                      weight: 10
                      weight_device: [{path: /dev/sda, weight: 400}]
                      device_read_bps: [{path: /dev/sdb, rate: 12mb}]
                    develop: {watch: [{path: /src, action: sync+exec, target: /t, exec: {command: [x]}}]}
                """)
            .project();

    String yaml = ConfigRenderer.yaml(project);

    assertThat(yaml)
        .contains("cpus: 0.25\n", "path: /dev/sda\n", "weight: 400\n", "rate: ", "- \"<<\"\n")
        .contains("- \"\\nx\\n\"\n");
    assertThat(ConfigRenderer.json(Loaded.file("compose.yaml", yaml).project()))
        .isEqualTo(ConfigRenderer.json(project));
  }

  @Test
  void a_variable_of_an_env_file_is_explained_with_its_line() {
    ComposeProject project =
        Loaded.file("compose.yaml", "services: {web: {image: \"a:${TAG}-${KIND:-x}\"}}")
            .and(".env", "# tags\nTAG=7\n")
            .project();

    assertThat(explain(project, "services.web.image"))
        .contains("interpolated: TAG from .env:2:1; default, as KIND is not set\n");
  }

  private static String explain(ComposeProject project, String path) {
    return project.origins().explain(project, path).orElseThrow().text();
  }
}
