package dev.paws.core.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of GitHub's page "Workflow syntax", section {@code steps[*].shell}. */
class ShellTest {
  @ParameterizedTest
  @CsvSource({
    "bash, bash --noprofile --norc -e -o pipefail f",
    "sh, sh -e f",
    "python, python f",
    "perl {0}, perl f",
    "bash -l {0} --x, bash -l f --x"
  })
  void a_shell_has_githubs_command_line(String shell, String command) {
    assertThat(
            String.join(
                " ", Shell.of(Optional.of(shell), it -> true).orElseThrow().commandFor("f")))
        .isEqualTo(command);
  }

  @Test
  void without_a_shell_bash_runs_without_pipefail_and_sh_where_there_is_no_bash() {
    assertThat(Shell.of(Optional.empty(), it -> true).orElseThrow().commandFor("f"))
        .containsExactly("bash", "-e", "f");
    assertThat(Shell.of(Optional.empty(), it -> false).orElseThrow().commandFor("f"))
        .containsExactly("sh", "-e", "f");
  }

  @Test
  void python_is_python3_where_there_is_no_python() {
    assertThat(Shell.of(Optional.of("python"), it -> false).orElseThrow().program())
        .isEqualTo("python3");
  }

  @Test
  void powershell_stops_at_errors_and_passes_the_exit_code_on() {
    Shell shell = Shell.of(Optional.of("pwsh"), it -> true).orElseThrow();

    assertThat(shell.commandFor("f.ps1")).containsExactly("pwsh", "-command", ". 'f.ps1'");
    assertThat(shell.script("x"))
        .startsWith("$ErrorActionPreference = 'stop'\nx\n")
        .contains("exit $LASTEXITCODE");
  }

  @Test
  void a_template_without_a_place_for_the_script_is_none() {
    assertThat(Shell.of(Optional.of("perl -w"), it -> true)).isEmpty();
  }

  @Test
  void quotes_keep_words_together() {
    assertThat(Shell.of(Optional.of("env \"A=1 2\" bash {0}"), it -> true).orElseThrow().command())
        .containsExactly("env", "A=1 2", "bash", "{0}");
  }
}
