package dev.paws.core.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.Outcome;
import dev.paws.core.health.Evidence;
import dev.paws.core.health.Exit;
import dev.paws.core.health.Source;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void an_engine_that_hangs_is_told_once_with_its_address_and_what_to_do() {
    Outcome outcome =
        failed(
            failure("web", new EngineFailure.Silent("unix:///x.sock", "start web", MINUTE)),
            failure("db", new EngineFailure.Silent("unix:///x.sock", "start db", MINUTE)),
            failure("mq", new EngineFailure.Unreachable("unix:///x.sock", "refused")));

    assertThatThrownBy(() -> Failures.check("shop did not come up", outcome))
        .isInstanceOfSatisfying(
            GoalFailure.class, e -> assertThat(e.blame()).isEqualTo(GoalFailure.Blame.TOOL))
        .hasMessageStartingWith(
            "shop did not come up\n  p-web-1: [PAWS-G012] the engine at unix:///x.sock")
        .hasMessageContaining("do: ")
        .hasMessageNotContaining("start db")
        .hasMessageNotContaining("refused");
  }

  @Test
  void slow_calls_and_what_services_did_are_told_each() {
    Outcome outcome =
        failed(
            failure("web", new EngineFailure.TimedOut("stop web", MINUTE)),
            failure("db", new EngineFailure.TimedOut("stop db", MINUTE)),
            new Failure(
                Optional.of(new Instance("mq", 1)),
                "p-mq-1",
                new FailureCause.NotReady(
                    new Verdict.Failed(
                        Verdict.Failed.Reason.EXITED,
                        new Evidence(
                            Source.EXIT,
                            Optional.of(new Exit(3, false, "")),
                            1,
                            Optional.empty(),
                            "",
                            ""))),
                "",
                List.of(),
                Optional.empty()));

    assertThatThrownBy(() -> Failures.check("shop did not go down", outcome))
        .hasMessageContaining("stop web")
        .hasMessageContaining("stop db")
        .hasMessageContaining("service mq (p-mq-1): exited with code 3");
  }

  @Test
  void a_service_that_fails_is_the_environments_failure() {
    Outcome outcome =
        failed(failure("web", new EngineFailure.PortTaken("start web", "port 80 is taken")));

    assertThatThrownBy(() -> Failures.check("shop did not come up", outcome))
        .isInstanceOfSatisfying(
            GoalFailure.class, e -> assertThat(e.blame()).isEqualTo(GoalFailure.Blame.ENVIRONMENT));
  }

  private static Failure failure(String service, EngineFailure engine) {
    return new Failure(
        Optional.of(new Instance(service, 1)),
        "p-" + service + "-1",
        new FailureCause.EngineFailed(engine),
        "",
        List.of(),
        Optional.empty());
  }

  private static Outcome failed(Failure... failures) {
    return new Outcome(
        Outcome.End.FAILED,
        List.of(failures),
        List.of(),
        new Outcome.Created(List.of(), List.of(), List.of(), List.of()),
        Map.of(),
        MINUTE);
  }
}
