package dev.paws.core.compose.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {
  @ParameterizedTest
  @CsvSource({
    "'', .",
    "., .",
    "./, .",
    "a//b/./c/, a/b/c",
    "a/../b, b",
    "a/.., .",
    "../a, ../a",
    "../../a, ../../a",
    "a/../../b, ../b",
    "/, /",
    "/.., /",
    "/../a, /a",
    "/a/../../b, /b"
  })
  void the_shortest_path_means_the_same(String path, String clean) {
    assertThat(PathText.clean(path)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"'', '', ''", "'', a/, a", "a/, '', a", "/a, b, /a/b", "/a, ../b, /b", "a, /b, a/b"})
  void a_path_is_joined_to_a_folder(String folder, String path, String joined) {
    assertThat(PathText.join(folder, path)).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource({"a, .", "a/b, a", "a/b/, a/b", "/a, /", "/a/b, /a"})
  void the_folder_of_a_path_is_what_stands_before_its_last_slash(String path, String folder) {
    assertThat(PathText.folder(path)).isEqualTo(folder);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "/, ''", "//, ''", "a, a", "a/b, b", "/a/b//, b"})
  void the_name_of_a_path_is_its_last_part(String path, String name) {
    assertThat(PathText.name(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /, .",
    "/a, /a/, .",
    "/a, /a/b, b",
    "/a/b, /a, ..",
    "/a/b, /, ../..",
    "/, /a, a",
    "/a/b, /a/c/d, ../c/d",
    "a, a/b, b"
  })
  void the_way_from_a_folder_goes_up_as_far_as_it_must(String folder, String path, String way) {
    assertThat(PathText.relative(folder, path)).isEqualTo(way);
  }

  @Test
  void a_file_is_shown_as_it_would_be_typed_in_the_base_directory() {
    FileNames names = new FileNames(Path.of("/base"));

    assertThat(names.show(Path.of("/base/a/../b"))).isEqualTo("b");
    assertThat(names.show(Path.of("a/b"))).isEqualTo("a/b");
    assertThat(names.show(Path.of("../a"))).isEqualTo("/a");
    assertThat(names.show(Path.of("/base"))).isEqualTo("/base");
    assertThat(names.show(Path.of("/based/a"))).isEqualTo("/based/a");
  }
}
