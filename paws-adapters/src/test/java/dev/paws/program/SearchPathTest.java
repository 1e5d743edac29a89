package dev.paws.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPathTest {
  private static final String PROGRAM = "paws-f4-no-such-program";
  private static final Path HERE = Path.of(PROGRAM).toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void putIntoTheProject() throws IOException {
    program(HERE);
  }

  @AfterEach
  void remove() throws IOException {
    Files.deleteIfExists(HERE);
  }

  private static void program(Path file) throws IOException {
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "/usr/bin:", ":/usr/bin", ".", "./", "src/..", "/usr/bin::/bin"})
  void a_program_in_the_project_is_not_found_by_an_empty_or_relative_part(String path) {
    assertThat(SearchPath.find(Map.of("PATH", path), PROGRAM)).isEmpty();
    assertThat(SearchPath.find(Map.of(), PROGRAM)).isEmpty();
  }

  @Test
  void absolute_parts_count_in_their_order() throws IOException {
    program(folder.resolve(PROGRAM));
    assertThat(SearchPath.find(Map.of("PATH", ":/nowhere:" + folder), PROGRAM))
        .contains(folder.resolve(PROGRAM));
  }

  @Test
  void windows_separates_by_semicolons_ignores_case_and_adds_endings() throws IOException {
    program(folder.resolve("helper.exe"));
    program(folder.resolve("tool.cmd"));
    Map<String, String> environment = Map.of("Path", "C:\\tools;;" + folder);

    assertThat(SearchPath.find(environment, "helper", true)).contains(folder.resolve("helper.exe"));
    assertThat(SearchPath.find(environment, "helper.exe", true))
        .contains(folder.resolve("helper.exe"));
    assertThat(SearchPath.find(environment, "tool", true)).contains(folder.resolve("tool.cmd"));
    assertThat(SearchPath.find(environment, "helper", false)).isEmpty();
    Map<String, String> chosen = Map.of("PATH", folder.toString(), "PathExt", ".EXE;.PS1");
    assertThat(SearchPath.find(chosen, "tool", true)).isEmpty();
  }

  @Test
  void a_folder_is_no_program() throws IOException {
    Files.createDirectory(folder.resolve(PROGRAM));
    assertThat(SearchPath.find(Map.of("PATH", folder.toString()), PROGRAM)).isEmpty();
  }
}
