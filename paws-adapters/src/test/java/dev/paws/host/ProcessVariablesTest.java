package dev.paws.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessVariablesTest {
  @TempDir Path folder;

  @Test
  void what_the_locale_loses_is_read_anew() throws IOException {
    Path raw = Files.writeString(folder.resolve("environ"), "CITY=Köln\0EMPTY=\0SUM=a=b\0");

    assertThat(ProcessVariables.all(Map.of("CITY", "K\ufffd\ufffdln"), raw))
        .containsExactly(
            Map.entry("CITY", "Köln"), Map.entry("EMPTY", ""), Map.entry("SUM", "a=b"));
  }

  @Test
  void what_is_whole_or_cannot_be_read_anew_is_taken_from_java() {
    Path missing = folder.resolve("missing");

    assertThat(ProcessVariables.all(Map.of("A", "ü"), missing)).containsEntry("A", "ü");
    assertThat(ProcessVariables.all(Map.of("A", "\ufffd"), missing)).containsEntry("A", "\ufffd");
  }

  @Test
  void this_process_has_a_search_path() {
    assertThat(ProcessVariables.all()).containsKey("PATH");
  }
}
