package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedSaltTest {
  @TempDir Path folder;

  @Test
  void a_snapshot_that_is_replaced_gives_its_salt_on() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "{\"snapshot_version\":1,\"salt\":\"s1\"}");

    assertThat(ReplacedSalt.of(FileAccess.disk(), file)).isEqualTo("s1");
  }

  @Test
  void so_does_the_snapshot_within_the_state_that_down_writes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a"),
            "{\"containers\":[],\"parity\":{\"snapshot_version\":1,\"salt\":\"s2\"}}");

    assertThat(ReplacedSalt.of(FileAccess.disk(), file)).isEqualTo("s2");
    assertThat(ReplacedSalt.of(FileAccess.disk(), folder.resolve("none"), file)).isEqualTo("s2");
  }

  @Test
  void without_a_file_or_a_salt_in_it_the_salt_is_new_each_time() throws IOException {
    Path broken = Files.writeString(folder.resolve("a"), "{\"parity\": [");
    Path old = Files.writeString(folder.resolve("b"), "{\"snapshot_version\":1}");

    assertThat(ReplacedSalt.of(FileAccess.disk(), broken, old, folder.resolve("none")))
        .isNotEqualTo(ReplacedSalt.of(FileAccess.disk(), broken, old, folder.resolve("none")))
        .hasSize(24);
  }
}
