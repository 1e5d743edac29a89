package dev.paws.core.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.health.Observation;
import dev.paws.core.health.Source;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import dev.paws.core.secret.SecretValues;
import dev.paws.testing.RecordingConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a display hears of a run: everything, in words, and without secrets. */
class MaskingDisplayTest {
  private static final Instance WEB = new Instance("web", 1);
  private static final FailureCause REFUSED =
      new FailureCause.EngineFailed(new EngineFailure.Rejected("start", 500, "wrong s3cret-word"));

  private final List<String> heard = new ArrayList<>();
  private final List<Observation> observed = new ArrayList<>();
  private final RecordingConsole console =
      new RecordingConsole(new ArrayList<>(), new ArrayList<>());
  private final MaskingDisplay display =
      new MaskingDisplay(
          new ProgressDisplay() {
            @Override
            public void stepEnded(Step step, Duration took, Optional<String> failure) {
              heard.add(failure.orElse("done"));
            }

            @Override
            public void observed(Instance instance, Observation observation) {
              observed.add(observation);
            }

            @Override
            public void changed(List<ContainerLine> containers) {
              containers.forEach(one -> heard.add(one.phase().text() + " " + one.detail()));
            }

            @Override
            public void close() {}
          },
          console);

  @Test
  void secrets_in_the_reason_of_a_failure_are_masked() {
    hideSecret();
    Step step =
        new Step(1, new Operation.PullImage("web:1", Optional.empty()), "missing", List.of());

    display.stepEnded(step, Duration.ZERO, Optional.of(REFUSED));
    display.changed(
        List.of(
            new InstanceProgress(
                WEB,
                "p-web-1",
                Phase.FAILED,
                Optional.empty(),
                Optional.of(REFUSED),
                List.of(),
                Duration.ZERO)));

    assertThat(heard).hasSize(2).allSatisfy(text -> assertThat(text).contains("wrong"));
    assertThat(heard).allSatisfy(text -> assertThat(text).doesNotContain("s3cret-word"));
  }

  @Test
  void observations_of_health_are_handed_on_with_secrets_masked() {
    hideSecret();
    display.observed(
        WEB,
        new Observation(
            Instant.EPOCH,
            Source.OWN_PROBE,
            Status.STARTING,
            Optional.of(1),
            "login with s3cret-word failed",
            Optional.of(Duration.ofMillis(5)),
            "no s3cret-word"));

    assertThat(observed)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.exitCode()).contains(1);
              assertThat(one.output()).startsWith("login with ").doesNotContain("s3cret-word");
              assertThat(one.problem()).startsWith("no ").doesNotContain("s3cret-word");
            });
  }

  private void hideSecret() {
    console.hide(SecretValues.of(List.of("s3cret-word"), Set.of()));
  }
}
