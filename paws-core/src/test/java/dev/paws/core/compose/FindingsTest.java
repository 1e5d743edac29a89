package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void all_mistakes_of_a_file_set_are_told_at_once_in_order() {
    Loaded files =
        Loaded.file(
                "a.yaml",
                """
                services:
                  web:
                    imge: nginx
                    ports: ["http"]
                    user: ${MISSING:?}
                  db:
                    image: 5
                    depends_on: [nobody]
                  cache:
                    image: redis
                    networks: [nowhere]
                """)
            .and("b.yaml", "services:\n  web:\n    cpus: many\nnetwrks: {}\n");

    assertThat(files.findings("a.yaml", "b.yaml"))
        .containsExactly(
            "a.yaml:3:5 PAWS-C040 services.web.imge",
            "a.yaml:4:13 PAWS-C053 services.web.ports[0]",
            "a.yaml:5:11 PAWS-C021 services.web.user",
            "a.yaml:7:12 PAWS-C041 services.db.image",
            "a.yaml:11:16 PAWS-C075 services.cache.networks.nowhere",
            "b.yaml:3:11 PAWS-C024 services.web.cpus",
            "b.yaml:4:1 PAWS-C040 netwrks");
  }

  @Test
  void an_unknown_key_names_the_closest_known_one() {
    Finding finding = only(Loaded.file("compose.yaml", "services: {web: {imge: a, build: .}}"));

    assertThat(finding.fact()).contains("did you mean image?");
    assertThat(finding.nextStep()).isEqualTo("rename it to image");
  }

  @Test
  void an_unknown_key_that_is_near_none_is_to_be_removed() {
    Finding finding = only(Loaded.file("compose.yaml", "services: {web: {image: a, qqqqqq: 1}}"));

    assertThat(finding.fact()).doesNotContain("did you mean");
    assertThat(finding.nextStep()).startsWith("remove it");
  }

  @Test
  void a_variable_that_is_not_set_names_the_closest_one_that_is() {
    LoadResult result =
        Loaded.file("compose.yaml", "services: {web: {image: \"a:${VERSOIN}\"}}")
            .with("VERSION", "1")
            .load();

    assertThat(result.project()).isPresent();
    assertThat(result.findings().get(0).isError()).isFalse();
    assertThat(result.findings().get(0).fact()).contains("did you mean VERSION?");
  }

  @Test
  void a_required_variable_says_why_it_is_required() {
    Finding finding =
        only(Loaded.file("compose.yaml", "services: {web: {image: \"${TAG:?pick a tag}\"}}"));

    assertThat(finding.fact()).contains("TAG").contains("pick a tag");
    assertThat(finding.nextStep()).contains("echo TAG=");
  }

  @Test
  void an_env_file_says_what_is_wrong_with_an_expression() {
    Loaded files =
        Loaded.file("compose.yaml", "services: {web: {image: a, env_file: [a, b, c]}}")
            .and("a", "A=${TAG:?pick a tag}\n")
            .and("b", "B=${TAG:?}\n")
            .and("c", "C=${TAG\n");

    assertThat(files.load().findings().stream().map(Finding::fact))
        .hasSize(3)
        .anyMatch(fact -> fact.endsWith("required variable TAG is not set: pick a tag"))
        .anyMatch(fact -> fact.endsWith("required variable TAG is not set"))
        .anyMatch(fact -> fact.endsWith("\"${TAG\" is not a valid variable expression"));
  }

  @Test
  void a_cycle_is_shown_as_a_way() {
    Finding finding =
        only(
            Loaded.file(
                "compose.yaml",
                "services: {a: {image: x, depends_on: [b]}, b: {image: x, links: [c]},"
                    + " c: {image: x, depends_on: [a]}}"));

    assertThat(finding.fact()).contains("a -> b -> c -> a");
  }

  @Test
  void a_circle_of_extends_and_one_of_includes_are_shown_as_ways() {
    assertThat(
            only(Loaded.file("compose.yaml", "services: {a: {extends: b}, b: {extends: a}}"))
                .fact())
        .contains("a -> b -> a");
    assertThat(
            only(Loaded.file("compose.yaml", "include: [b.yaml]\n")
                    .and("b.yaml", "include: [compose.yaml]\n"))
                .fact())
        .contains("compose.yaml -> b.yaml -> compose.yaml");
  }

  @Test
  void a_duplicate_key_names_the_first_one() {
    Finding finding = only(Loaded.file("compose.yaml", "services:\n  web: {image: a, image: b}\n"));

    assertThat(finding.at()).hasToString("compose.yaml:2:19");
    assertThat(finding.fact()).contains("compose.yaml:2:9");
  }

  @Test
  void a_tab_is_called_a_tab() {
    assertThat(Loaded.file("compose.yaml", "services:\n\tweb: {image: a}\n").findings())
        .containsExactly("compose.yaml:2:1 PAWS-C008");
  }

  @Test
  void mistakes_in_extended_included_and_env_files_stand_in_those_files() {
    Loaded files =
        Loaded.file(
                "compose.yaml",
                """
                include: [inc.yaml]
                services:
                  web: {extends: {file: base.yaml, service: base}, image: a}
                  other: {image: a, env_file: o.env}
                """)
            .and("inc.yaml", "services:\n  inc:\n    image: a\n    prots: []\n")
            .and("base.yaml", "services:\n  base:\n    volumes: ['a1:b1:c1:d1']\n")
            .and("o.env", "A=1\nB C=2\n");

    assertThat(files.findings())
        .containsExactly(
            "base.yaml:3:15 PAWS-C052 services.base.volumes[0]",
            "inc.yaml:4:5 PAWS-C040 services.inc.prots",
            "o.env:2:1 PAWS-C032 services.other.env_file[0]");
  }

  @Test
  void a_broken_file_does_not_make_what_it_defines_undefined() {
    Loaded files =
        Loaded.file("compose.yaml", "services: {web: {image: a, depends_on: [db]}}")
            .and("db.yaml", "services: {db: {image: [}\n");

    assertThat(files.findings("compose.yaml", "db.yaml")).hasSize(1);
  }

  @Test
  void a_missing_file_is_told_where_it_is_named() {
    assertThat(Loaded.file("compose.yaml", "include:\n  - nope.yaml\nservices: {}\n").findings())
        .containsExactly("compose.yaml:2:5 PAWS-C001 include[0]".replace("C001", "C002"));
    assertThat(new Loaded().findings()).containsExactly("PAWS-C001");
    assertThat(new Loaded().findings("x.yaml")).containsExactly("PAWS-C002");
  }

  @Test
  void a_newer_key_is_read_and_marked() {
    LoadResult result =
        Loaded.file(
                "compose.yaml",
                """
                services:
                  web: {image: a, models: [llm], networks: {default: {interface_name: eth1}}}
                  ai: {provider: {type: model, options: {model: x}}}
                models: {llm: {model: ai/x, context_size: 1024}}
                """)
            .as(ComposeVersion.V2_26)
            .load();

    assertThat(result.project().orElseThrow().section("models").mapping("llm")).isPresent();
    assertThat(result.findings().stream().map(Finding::code)).containsOnly("PAWS-C047");
  }

  private static Finding only(Loaded files) {
    List<Finding> findings = files.load().findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
