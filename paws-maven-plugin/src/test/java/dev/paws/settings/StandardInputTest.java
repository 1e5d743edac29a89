package dev.paws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StandardInputTest {
  @TempDir Path folder;

  private List<Path> spooled(String text, Path... files) {
    InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return StandardInput.spooled(List.of(files), folder, folder.resolve("target"), input);
  }

  @Test
  void a_file_from_standard_input_is_kept_for_later_goals() {
    Path other = folder.resolve("b.yaml");
    List<Path> first = spooled("services: {}", folder.resolve("-"), other);
    List<Path> second = spooled("", folder.resolve("-"), other);

    assertThat(first).hasSize(2).endsWith(other).isEqualTo(second);
    assertThat(first.get(0)).hasContent("services: {}");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void only_its_owner_may_read_what_is_kept_also_when_it_is_replaced() throws IOException {
    for (String text : List.of("a: 1", "b: 1", "")) {
      assertThat(Files.getPosixFilePermissions(spooled(text, folder.resolve("-")).get(0)))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  @Test
  void another_input_replaces_it() {
    spooled("a: 1", folder.resolve("-"));
    assertThat(spooled("b: 1", folder.resolve("-")).get(0)).hasContent("b: 1");
  }

  @Test
  void without_a_dash_nothing_is_read() throws IOException {
    Path file = folder.resolve("a.yaml");
    assertThat(spooled("x", file)).containsExactly(file);
    Files.writeString(folder.resolve("-"), "a file of that name");
    assertThat(spooled("x", folder.resolve("-"))).containsExactly(folder.resolve("-"));
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void the_project_is_in_the_folder_of_the_build() {
    assertThat(StandardInput.folder(List.of("-", "b.yaml"), folder)).contains(folder);
    assertThat(StandardInput.folder(List.of("b.yaml", "-"), folder)).isEmpty();
    assertThat(StandardInput.folder(List.of(), folder)).isEmpty();
  }
}
