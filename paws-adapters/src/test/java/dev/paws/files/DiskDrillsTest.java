package dev.paws.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskDrillsTest {
  @TempDir private Path folder;

  private DiskDrills drills() {
    return new DiskDrills(folder, folder.resolve("locks"));
  }

  @Test
  void what_is_open_is_in_a_file_that_version_control_ignores() throws IOException {
    drills().update(text -> Optional.of("open"));

    assertThat(drills().read()).contains("open");
    assertThat(folder.resolve(".paws/drills.json")).hasContent("open");
    assertThat(folder.resolve(".paws/.gitignore")).hasContent("*");
    assertThat(drills().file()).isEqualTo(".paws/drills.json");
  }

  @Test
  void nothing_open_is_no_file_and_removing_twice_is_no_failure() throws IOException {
    drills().update(text -> Optional.of("open"));
    drills().update(text -> Optional.empty());
    drills().update(text -> Optional.empty());

    assertThat(drills().read()).isEmpty();
    assertThat(folder.resolve(".paws/drills.json")).doesNotExist();
  }

  @Test
  void what_others_wrote_beside_it_stays() throws IOException {
    Files.createDirectories(folder.resolve(".paws"));
    Files.writeString(folder.resolve(".paws/.gitignore"), "history.db\n");

    drills().update(text -> Optional.of("open"));

    assertThat(folder.resolve(".paws/.gitignore")).hasContent("history.db\n");
  }
}
