package dev.paws.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.parity.source.kubernetes.ManifestPrograms.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalManifestProgramsTest {
  @TempDir Path folder;
  private LocalManifestPrograms programs;

  @BeforeEach
  void programs() {
    programs = new LocalManifestPrograms(Map.of("PATH", folder.toString()), Duration.ofSeconds(20));
  }

  @Test
  void a_program_of_the_path_prints_manifests() throws IOException {
    program("kustomize", "echo \"$@\"; pwd; echo careful >&2");

    assertThat(programs.has("kustomize")).isTrue();
    assertThat(programs.has("helm")).isFalse();
    Output output = programs.run(List.of("kustomize", "build", "x y"), folder);
    assertThat(output.status()).isZero();
    assertThat(output.text()).isEqualTo("build x y\n" + folder.toRealPath() + "\n");
    assertThat(output.errors()).isEqualTo("careful\n");
  }

  @Test
  void a_failure_is_an_exit_code_and_what_was_said() throws IOException {
    program("helm", "echo 'Error: no chart' >&2; exit 3");

    Output output = programs.run(List.of("helm", "template"), folder);

    assertThat(output).isEqualTo(new Output(3, "", "Error: no chart\n"));
  }

  @Test
  void a_program_that_asks_gets_no_answer_and_one_that_does_not_end_is_killed() throws IOException {
    program("helm", "read -r answer; echo \"[$answer]\"");
    assertThat(programs.run(List.of("helm"), folder).text()).isEqualTo("[]\n");

    program("helm", "exec /bin/sleep 300");
    LocalManifestPrograms hasty =
        new LocalManifestPrograms(Map.of("PATH", folder.toString()), Duration.ofMillis(200));
    assertThatThrownBy(() -> hasty.run(List.of("helm"), folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("helm");
  }

  private void program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
