package dev.paws.core.pipeline.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.pipeline.run.StepPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActBinderTest {
  private static String script(ActBinder.Call call) {
    StepPlan step = ActBinder.plan(call).jobs().get(0).steps().get(0);
    return ((StepPlan.Run) step.work()).script();
  }

  @Test
  void act_is_called_plainly_if_nothing_is_set() {
    assertThat(
            script(
                new ActBinder.Call(
                    Path.of("/t"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of())))
        .isEqualTo("act");
  }

  @Test
  void each_job_is_a_call_and_words_are_quoted() {
    assertThat(
            script(
                new ActBinder.Call(
                    Path.of("/t"),
                    Optional.of(Path.of("/t/a b.yml")),
                    Optional.of("push"),
                    Optional.of(Path.of("/e")),
                    Map.of("n", "it's"),
                    Optional.of(Path.of("/s")),
                    Optional.of(Path.of("/v")),
                    List.of("x", "y"))))
        .isEqualTo(
            "act 'push' --workflows '/t/a b.yml' --eventpath '/e' --secret-file '/s' --var-file"
                + " '/v' --input 'n=it'\\''s' --job 'x'\nact 'push' --workflows '/t/a b.yml'"
                + " --eventpath '/e' --secret-file '/s' --var-file '/v' --input 'n=it'\\''s' --job"
                + " 'y'");
  }
}
