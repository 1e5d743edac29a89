package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.secret.SecretValues;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class MavenFailuresTest {
  @Test
  void what_succeeds_passes() {
    assertThatCode(
            () -> MavenFailures.mapped(() -> SecretValues.NONE, UnaryOperator.identity(), () -> {}))
        .doesNotThrowAnyException();
  }

  @Test
  void the_users_environment_fails_the_build() {
    assertThatThrownBy(() -> mapped(GoalFailure.environment("web is unhealthy")))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("web is unhealthy");
  }

  @Test
  void an_engine_that_is_gone_is_an_error_with_a_next_step() {
    assertThatThrownBy(
            () ->
                mapped(
                    new EngineException(
                        new EngineFailure.Unreachable("unix:///x.sock", "no such file"))))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("no container engine answers at unix:///x.sock: no such file")
        .hasMessageContaining("docker version");
  }

  @Test
  void what_nobody_thought_of_is_an_error_that_says_so() {
    assertThatThrownBy(() -> mapped(new IllegalStateException("odd")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("odd")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_error_that_only_wraps_another_adds_no_class_name_to_what_users_read() {
    IllegalStateException why = new IllegalStateException("no HTTP");
    EngineException failure =
        new EngineException(
            new EngineFailure.NotAnEngine("unix:///x.sock", "list volumes", "no HTTP"),
            new IllegalArgumentException(new RuntimeException(why)));

    assertThatThrownBy(() -> mapped(failure))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("no HTTP")
        .satisfies(
            thrown -> {
              for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain("java.lang");
              }
            });
  }

  @Test
  void no_message_and_no_cause_shows_what_is_secret() {
    for (RuntimeException failure :
        List.of(
            GoalFailure.environment("exec CANARY-4711 failed"),
            GoalFailure.tool("it said CANARY-4711", new IllegalStateException("CANARY-4711")),
            new EngineException(
                new EngineFailure.Rejected("start", 500, "CANARY-4711: not found"),
                new IllegalStateException("x", new IllegalArgumentException("CANARY-4711"))),
            new IllegalStateException("CANARY-4711"))) {
      assertThatThrownBy(() -> mapped(failure))
          .satisfies(
              thrown -> {
                StringWriter text = new StringWriter();
                thrown.printStackTrace(new PrintWriter(text));
                assertThat(text.toString()).contains("******").doesNotContain("CANARY");
              });
    }
  }

  private static void mapped(RuntimeException failure)
      throws MojoExecutionException, MojoFailureException {
    MavenFailures.mapped(
        () -> SecretValues.of(List.of("CANARY-4711"), Set.of()),
        UnaryOperator.identity(),
        () -> {
          throw failure;
        });
  }
}
