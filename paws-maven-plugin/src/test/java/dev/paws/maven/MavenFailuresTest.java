package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.goal.GoalFailure;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class MavenFailuresTest {
  @Test
  void what_succeeds_passes() {
    assertThatCode(() -> MavenFailures.mapped(() -> {})).doesNotThrowAnyException();
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

  private static void mapped(RuntimeException failure)
      throws MojoExecutionException, MojoFailureException {
    MavenFailures.mapped(
        () -> {
          throw failure;
        });
  }
}
