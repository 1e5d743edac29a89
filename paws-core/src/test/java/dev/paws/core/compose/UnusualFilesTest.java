package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are elsewhere, unreadable or named in unusual ways. */
class UnusualFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "oci://example.invalid/x",
        "git://example.invalid/x.git",
        "git@example.invalid:x.git",
        "https://example.invalid/x.git",
        "http://example.invalid/x.git",
        "ssh://example.invalid/x.git",
        "github.com/example/x"
      })
  void a_repository_is_refused_where_a_file_is_meant(String remote) {
    assertThat(Loaded.file("compose.yaml", "include: ['" + remote + "']\n").findings())
        .containsExactly("compose.yaml:1:11 PAWS-C067 include[0]");
    assertThat(
            Loaded.file(
                    "compose.yaml",
                    "services: {web: {extends: {file: '" + remote + "', service: a}}}\n")
                .findings())
        .containsExactly("compose.yaml:1:34 PAWS-C067 services.web.extends");
  }

  @Test
  void included_extended_and_env_files_may_have_absolute_paths() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                """
                include: [{path: /project/sub/inc.yaml, env_file: /project/sub/inc.env}]
                services: {web: {extends: {file: /project/sub/base.yaml, service: base}}}
                """)
            .and("sub/inc.yaml", "services: {db: {image: \"db:${TAG}\"}}\n")
            .and("sub/inc.env", "TAG=7\n")
            .and("sub/base.yaml", "services: {base: {image: a, volumes: ['./d:/d']}}\n")
            .project();

    assertThat(ConfigRenderer.images(project)).containsExactly("db:7", "a");
    assertThat(ConfigRenderer.json(project)).contains("\"/project/sub/d\"");
  }

  @Test
  void an_env_file_that_is_too_large_is_told_where_it_is() {
    byte[] large = new byte[(4 << 20) + 1];

    assertThat(
            Loaded.file("compose.yaml", "services: {web: {image: a, env_file: x.env}}\n")
                .and("x.env", large)
                .findings())
        .containsExactly("x.env PAWS-C004 services.web.env_file[0]");
  }

  @Test
  void a_folder_where_a_file_is_meant_is_called_one() {
    assertThat(
            Loaded.file("compose.yaml", "include: [sub]\n")
                .and("sub/compose.yaml", "services: {}\n")
                .findings())
        .containsExactly("compose.yaml:1:11 PAWS-C003 include[0]");
    assertThat(
            Loaded.file("compose.yaml", "services: {web: {extends: {file: sub, service: a}}}\n")
                .and("sub/compose.yaml", "services: {}\n")
                .findings())
        .containsExactly("compose.yaml:1:34 PAWS-C003 services.web.extends.file");
  }

  @Test
  void a_name_that_no_file_can_have_is_told_where_a_variable_gives_it() {
    Loaded files = Loaded.file("compose.yaml", "services: {web: {image: a}}\n");

    assertThat(files.with("COMPOSE_FILE", "a\0b").findings()).containsExactly("PAWS-C089");
    assertThat(
            Loaded.file("compose.yaml", "services: {web: {image: a}}\n")
                .with("COMPOSE_ENV_FILES", "a\0b")
                .findings("compose.yaml"))
        .containsExactly("PAWS-C030");
  }

  @Test
  void an_empty_name_of_the_project_is_none() {
    ComposeOptions options = ComposeOptions.in(java.nio.file.Path.of("/project"));
    Loaded files = Loaded.file("compose.yaml", "name: shop\nservices: {web: {image: a}}\n");

    assertThat(files.load(options.withProjectName("")).project().map(ComposeProject::name))
        .isEqualTo(Optional.of("shop"));
  }

  @Test
  void a_service_that_is_needed_twice_is_selected_once_and_one_that_is_not_there_not_at_all() {
    ComposeProject project =
        Loaded.file(
                "compose.yaml",
                """
                services:
                  web: {image: a, depends_on: [one, two]}
                  one: {image: a, depends_on: [db]}
                  two: {image: a, depends_on: [db]}
                  db: {image: a}
                  other: {image: a}
                """)
            .project();

    ComposeProject selected = ServiceSelection.select(project, List.of("web", "nobody", "web"));

    assertThat(selected.services().entries()).containsOnlyKeys("web", "one", "two", "db");
    assertThat(selected.disabledServices()).containsExactly("other");
  }
}
