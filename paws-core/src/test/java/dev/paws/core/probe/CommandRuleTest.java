package dev.paws.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ExecResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run of a check, and what a container's state, say about its health. */
class CommandRuleTest {
  private static final CommandRule RULE =
      new CommandRule(List.of("pg_isready", "-q"), Duration.ofSeconds(3));

  @Test
  void only_the_exit_code_counts_and_the_last_line_says_why() {
    assertThat(RULE.judge(new ExecResult(0, "ok", false)).error()).isEmpty();
    assertThat(RULE.judge(new ExecResult(2, "a\nno response\n", false)).error())
        .contains("the health check exited with 2: no response");
    assertThat(RULE.judge(new ExecResult(1, "", false)).error())
        .contains("the health check exited with 1");
  }

  @Test
  void a_check_that_hangs_and_one_that_is_not_there_are_named() {
    assertThat(RULE.judge(new ExecResult(-1, "", true)).error())
        .contains("the health check takes longer than 3000 ms");
    assertThat(
            RULE.judge(
                    new ExecResult(
                        126,
                        "OCI runtime exec failed: exec: \"pg_isready\": executable file not found",
                        false))
                .error())
        .contains("the health check cannot be run: pg_isready is not in the container");
  }

  @Test
  void output_of_ten_megabytes_is_cut() {
    CheckVerdict verdict = RULE.judge(new ExecResult(1, "x".repeat(10 << 20), false));

    assertThat(verdict.output().orElseThrow()).hasSize(CheckVerdict.MOST_OUTPUT);
    assertThat(verdict.error().orElseThrow()).hasSizeLessThan(300);
  }

  @Test
  void a_stopped_server_is_named_and_a_job_that_is_done_is_not() {
    assertThat(new ContainerRule(true).problem(state(Status.EXITED, 0)))
        .contains("it is stopped (exit code 0)");
    assertThat(new ContainerRule(true).problem(state(Status.EXITED, 137)))
        .contains("it is stopped (exit code 137)");
    assertThat(new ContainerRule(true).problem(state(Status.EXITED, 3)))
        .contains("it has exited with 3");
    assertThat(new ContainerRule(false).problem(state(Status.EXITED, 0))).isEmpty();
    assertThat(new ContainerRule(false).problem(state(Status.EXITED, 1)))
        .contains("it has exited with 1");
    assertThat(new ContainerRule(true).problem(state(Status.PAUSED, 0))).contains("it is paused");
    assertThat(new ContainerRule(true).problem(state(Status.RESTARTING, 4)))
        .contains("it is being restarted after exit code 4");
    assertThat(new ContainerRule(true).problem(state(Status.RUNNING, 0))).isEmpty();
  }

  private static ContainerState state(Status status, int code) {
    return new ContainerState(
        status,
        0,
        code,
        false,
        "",
        0,
        Optional.empty(),
        Optional.empty(),
        Health.NONE,
        0,
        Optional.empty());
  }
}
