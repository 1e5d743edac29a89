package dev.paws.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
  @TempDir private Path folder;

  @Test
  void a_result_replaces_the_one_before_and_nothing_else_is_left() throws IOException {
    Path file = folder.resolve("target/paws/up.json");

    ResultFiles.write(file, "first");
    ResultFiles.write(file, "second ü");

    assertThat(file).hasContent("second ü");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void where_nothing_can_be_written_nothing_is_left() throws IOException {
    Path file = Files.createDirectories(folder.resolve("up.json/full"));

    assertThatThrownBy(() -> ResultFiles.write(file.getParent(), "x"))
        .isInstanceOf(IOException.class);

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file.getParent());
    }
  }

  @Test
  void a_file_larger_than_allowed_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("compose.yaml"), "12345");

    assertThat(FileAccess.disk().read(file, 5)).hasSize(5);
    assertThatThrownBy(() -> FileAccess.disk().read(file, 4)).isInstanceOf(IOException.class);
  }
}
