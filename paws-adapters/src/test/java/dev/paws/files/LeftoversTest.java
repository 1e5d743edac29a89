package dev.paws.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  /** No process has it: Linux numbers end at 2^22, and those of other systems are 32 bits. */
  private static final String DEAD = "9999999999";

  @TempDir Path folder;

  @Test
  void a_write_sweeps_what_a_killed_process_left_of_the_same_file() throws IOException {
    Path left = old(".state.json." + DEAD + "-1.tmp");
    Path other = old(".other.json." + DEAD + "-1.tmp");
    Path living = old(".state.json." + ProcessHandle.current().pid() + "-1.tmp");
    Path young = Files.createFile(folder.resolve(".state.json." + DEAD + "-2.tmp"));
    Path users = old(".state.json.backup.tmp");

    ResultFiles.write(folder.resolve("state.json"), "{}");

    assertThat(left).doesNotExist();
    assertThat(other).exists();
    assertThat(living).exists();
    assertThat(young).exists();
    assertThat(users).exists();
    assertThat(folder.resolve("state.json")).hasContent("{}");
  }

  @Test
  void a_failure_to_write_is_told_in_words() {
    assertThat(WriteFailures.words(new FileSystemException("f", null, "No space left on device")))
        .isEqualTo("no space left on device");
    assertThat(WriteFailures.words(new IOException("No space left on device")))
        .isEqualTo("no space left on device");
    assertThat(WriteFailures.words(new AccessDeniedException(folder.resolve("none/f").toString())))
        .startsWith("permission denied (" + folder + " belongs to ");
    assertThat(WriteFailures.words(new IOException())).isEqualTo("IOException");
  }

  private Path old(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    return file;
  }
}
