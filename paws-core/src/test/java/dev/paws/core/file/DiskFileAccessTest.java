package dev.paws.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileAccessTest {
  private final FileAccess disk = FileAccess.disk();
  @TempDir Path folder;

  @Test
  void a_file_up_to_the_limit_is_read_and_a_larger_one_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "12345");

    assertThat(disk.read(file, 5)).hasSize(5);
    assertThatThrownBy(() -> disk.read(file, 4))
        .isInstanceOf(IOException.class)
        .hasMessage("is larger than 4 bytes");
  }

  @Test
  void a_directory_has_children_in_order() throws IOException {
    Files.createFile(folder.resolve("b"));
    Files.createFile(folder.resolve("a"));

    assertThat(disk.children(folder)).containsExactly(folder.resolve("a"), folder.resolve("b"));
    assertThatThrownBy(() -> disk.children(folder.resolve("none"))).isInstanceOf(IOException.class);
  }

  @Test
  void a_file_system_that_cannot_tell_has_no_links_and_no_children() throws IOException {
    FileAccess plain =
        new FileAccess() {
          @Override
          public boolean isFile(Path path) {
            return true;
          }

          @Override
          public boolean isDirectory(Path path) {
            return false;
          }

          @Override
          public byte[] read(Path path, long limit) {
            return new byte[0];
          }
        };

    assertThat(plain.isSymbolicLink(folder)).isFalse();
    assertThat(plain.realPath(folder)).isEqualTo(folder);
    assertThat(plain.children(folder)).isEmpty();
  }
}
