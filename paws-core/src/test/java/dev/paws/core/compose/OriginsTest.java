package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.yaml.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static final ComposeProject PROJECT =
      Loaded.file(
              "compose.yaml",
              """
              services:
                web:
                  image: a
                  command: [x, y]
                  environment: {PLAIN: x, "LOG.LEVEL": debug, LOG: info, NOTHING: }
                  healthcheck: {test: ["CMD", "x"], retries: 3}
                  labels: {SAME: "${A}${A}${B}${C:-c}", OTHER: $$B}
                  dns_opt: [a, b, c, d, e, f, g, h, i, j]
                  x-own: {key:
                    value}
              """)
          .and(".env", "A=one\nB=two\n")
          .with("A", "own")
          .project();

  @ParameterizedTest
  @CsvSource({
    "services.web.image, a",
    "services.web.environment.NOTHING, null",
    "services.web.environment.LOG.LEVEL, debug",
    "services.web.environment.LOG, info",
    "services.web.healthcheck, a mapping of 2",
    "services.web.command, a list of 2",
    "services.web.command[0], x",
    "services.web.command[1], y",
    "services.web.command[000000001], y",
    "services.web.dns_opt[9], j",
    "services.web.healthcheck.retries, 3",
    "'', a mapping of 3"
  })
  void a_path_leads_to_a_value(String path, String value) {
    assertThat(explain(path).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "services.web.command[2]",
    "services.web.command[]",
    "services.web.command[x]",
    "services.web.command[1x]",
    "services.web.command[-1]",
    "services.web.command[1",
    "services.web.command[9999999999]",
    "services.web.command[/]",
    "services.web.command[:]",
    "services.web.command.0",
    "services.web.command[0].x",
    "services.web.command[0][0]",
    "services.web.image.x",
    "services.web.imag",
    "services.web.images",
    "services.web.environment.LOG.LEVELS"
  })
  void any_other_path_leads_nowhere(String path) {
    assertThat(PROJECT.origins().explain(PROJECT, path)).isEmpty();
    assertThat(path).startsWith(Origins.reach(PROJECT, path).known());
  }

  @Test
  void a_path_that_ends_at_a_scalar_has_nothing_below() {
    assertThat(Origins.reach(PROJECT, "services.web.image.x"))
        .isEqualTo(new Origins.Reach("services.web.image", List.of()));
    assertThat(Origins.reach(PROJECT, "services.web.command[7]"))
        .isEqualTo(new Origins.Reach("services.web.command", List.of("[0]", "[1]")));
  }

  @Test
  void each_variable_is_told_once_with_where_it_got_its_value() {
    assertThat(explain("services.web.labels.SAME").steps().get(0))
        .hasToString(
            "compose.yaml:7:20  interpolated: A from the environment; B from .env:2:1;"
                + " default, as C is not set");
    assertThat(PROJECT.origins().inPlaceOf()).containsOnlyKeys("C");
    assertThat(explain("services.web.labels.OTHER").steps().get(0))
        .hasToString("compose.yaml:7:50  interpolated");
  }

  @Test
  void what_is_empty_or_not_set_and_has_a_default_says_so() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                "services: {db: {image: \"db:${TAG:-9}\", user: \"${WHO:-me}\", hostname: \"${H}x\"}}\n")
            .and(".env", "TAG=\n")
            .project();

    assertThat(text(project, "services.db.image")).contains("default, as TAG is empty");
    assertThat(text(project, "services.db.user")).contains("default, as WHO is not set");
    assertThat(text(project, "services.db.hostname")).contains("interpolated: H is not set");
  }

  @Test
  void extends_merge_keys_include_and_override_are_named_at_every_depth() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                """
                include: [sub/inc.yaml]
                x-base: &base
                  restart: always
                  user: "1"
                  logging: {driver: local}
                services:
                  base:
                    image: a
                    user: "3"
                    environment: {A: "1", B: "2"}
                    command: [sleep, "5"]
                  web:
                    <<: *base
                    extends: base
                    environment: {A: "3"}
                  mid:
                    extends: web
                """)
            .and("compose.override.yaml", "services: {web: {command: !override [sleep, \"6\"]}}\n")
            .and("sub/inc.yaml", "services: {db: {image: db, environment: [P=1]}}\n")
            .load("compose.yaml", "compose.override.yaml")
            .project()
            .orElseThrow();

    assertThat(text(project, "services.web.image")).contains("inherited through extends: base");
    assertThat(text(project, "services.web.environment.B"))
        .contains("inherited through extends: base");
    assertThat(text(project, "services.web.environment.A"))
        .isEqualTo(
            """
            services.web.environment.A = 3
                compose.yaml:15:22  replaced an earlier value
                compose.yaml:10:22  inherited through extends: base
                compose.yaml:10:22  written""");
    assertThat(text(project, "services.web.restart"))
        .isEqualTo(
            """
            services.web.restart = always
                compose.yaml:3:12  merged by <<
                compose.yaml:3:12  written""");
    assertThat(text(project, "services.web.logging.driver")).contains("merged by <<");
    assertThat(text(project, "services.web.user"))
        .contains("replaced an earlier value")
        .contains("merged by <<");
    assertThat(text(project, "services.mid.restart"))
        .contains("inherited through extends: web")
        .contains("merged by <<");
    assertThat(text(project, "services.web.command[1]")).contains("tagged !override");
    assertThat(text(project, "services.base.command[1]")).doesNotContain("override", "extends");
    assertThat(text(project, "services.db.environment.P"))
        .contains("added by include: compose.yaml:1:11");
  }

  @Test
  void a_variable_of_an_included_file_is_told_with_the_env_file_that_only_it_has() {
    ComposeProject project =
        Loaded.file("compose.yaml", "include: [{path: sub/inc.yaml}]\n")
            .and("sub/inc.yaml", "services: {db: {image: \"db:${TAG}\", user: \"${TAG:-}x\"}}\n")
            .and("sub/.env", "TAG=7\n")
            .project();

    assertThat(text(project, "services.db.image")).contains("TAG from sub/.env:1:1");
    assertThat(project.origins().variable("TAG", "8")).isEmpty();
    assertThat(project.origins().variable("NONE", "7")).isEmpty();
  }

  @Test
  void the_last_env_file_that_gives_the_value_is_told() {
    ComposeProject project =
        Loaded.file("compose.yaml", "services: {db: {image: \"db:${TAG}\"}}\n")
            .and(".env", "TAG=7\nTAG=8\n")
            .project();

    assertThat(text(project, "services.db.image")).contains("TAG from .env:2:1");
  }

  @Test
  void what_a_rule_leaves_as_it_is_was_only_written() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                """
                services:
                  web:
                    build: {context: /src, args: {A: b}}
                    pull_policy: always
                    environment: {A: b}
                    volumes: [{type: bind, source: /s, target: /t}]
                """)
            .project();

    for (String path :
        List.of(
            "build.context",
            "build.args.A",
            "pull_policy",
            "environment.A",
            "volumes[0].source",
            "volumes[0].target")) {
      assertThat(project.origins().explain(project, "services.web." + path).orElseThrow().steps())
          .as(path)
          .extracting(Origins.Step::rule)
          .containsExactly("written");
    }
  }

  @Test
  void a_value_that_nobody_wrote_is_nowhere() {
    Origins.Step step = new Origins.Step(Position.NONE, Origin.Rule.DEFAULTED, "");

    assertThat(step).hasToString("(nowhere)  a default");
    assertThat(Origins.NONE.of(new ScalarNode("x", new Position("a.yaml", 1, 2))))
        .containsExactly(new Origins.Step(new Position("a.yaml", 1, 2), Origin.Rule.WRITTEN, ""));
  }

  @Test
  void a_variable_that_has_no_value_any_more_is_told_as_not_set() {
    ComposeProject project =
        Loaded.file("compose.yaml", "services: {db: {image: \"db:${TAG}\"}}\n")
            .with("TAG", "7")
            .project();
    ComposeProject without =
        new ComposeProject(
            project.name(),
            project.workingDirectory(),
            project.composeFiles(),
            project.profiles(),
            Map.of(),
            project.tree(),
            project.disabledServices(),
            project.origins(),
            project.tree(),
            project.version());

    assertThat(text(without, "services.db.image")).contains("interpolated: TAG is not set");
  }

  @Test
  void a_tree_of_our_own_is_plain_java_too() {
    MappingNode web = PROJECT.services().mapping("web").orElseThrow();

    assertThat(web.plain())
        .containsEntry("command", List.of("x", "y"))
        .containsEntry("image", "a")
        .containsEntry("entrypoint", null);
    assertThat(((ScalarNode) web.get("entrypoint").orElseThrow()).text()).isEmpty();
    assertThat(web.text("entrypoint")).isEmpty();
    assertThat(web.positionOf("image")).hasToString("compose.yaml:3:5");
    assertThat(web.positionOf("nothing")).isEqualTo(web.at());
    assertThat(web.mapping("x-own").orElseThrow().positionOf("key"))
        .hasToString("compose.yaml:9:13");
  }

  @Test
  void a_key_that_nobody_wrote_is_where_its_value_is_or_its_mapping() {
    Position value = new Position("a.yaml", 1, 2);
    Position map = new Position("a.yaml", 3, 4);
    MappingNode node =
        new MappingNode(
            Map.of("a", new ScalarNode("x", value), "b", new ScalarNode("y", Position.NONE)),
            Map.of(),
            map);

    assertThat(node.positionOf("a")).isEqualTo(value);
    assertThat(node.positionOf("b")).isEqualTo(map);
  }

  private static Origins.Explanation explain(String path) {
    return PROJECT.origins().explain(PROJECT, path).orElseThrow();
  }

  private static String text(ComposeProject project, String path) {
    return project.origins().explain(project, path).orElseThrow().text();
  }
}
