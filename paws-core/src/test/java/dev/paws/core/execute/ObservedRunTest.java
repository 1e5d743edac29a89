package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.health.Observation;
import dev.paws.core.health.Source;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimBench;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run hands on as data. */
class ObservedRunTest {
  private final Sim sim = new Sim();
  private final List<Observation> seen = new ArrayList<>();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void who_listens_gets_each_observation_of_a_containers_health_with_its_date() {
    sim.listener =
        new RunListener() {
          @Override
          public void observed(Instance instance, Observation observation) {
            assertThat(instance).isEqualTo(new Instance("web", 1));
            seen.add(observation);
          }
        };
    sim.image("web", Life.healthyAfter(Duration.ofMillis(300)));
    sim.up(Stack.empty().service("web", it -> it.checked(Duration.ofSeconds(1))));

    assertThat(seen.stream().filter(it -> it.source() == Source.OWN_PROBE))
        .extracting(Observation::exitCode)
        .extracting(java.util.Optional::get)
        .containsExactly(1, 1, 0);
    assertThat(seen).allMatch(it -> it.at().isAfter(SimBench.DAWN));
    assertThat(seen).extracting(Observation::at).isSorted();
  }

  @Test
  void a_failure_holds_its_cause_as_data() {
    sim.image("web", Life.exits(Duration.ofSeconds(1), 3));
    Outcome outcome = sim.up(Stack.empty().service("web"));

    assertThat(outcome.failures().get(0).cause())
        .isInstanceOfSatisfying(
            FailureCause.NotReady.class,
            cause -> {
              assertThat(cause.verdict().reason()).isEqualTo(Verdict.Failed.Reason.EXITED);
              assertThat(cause.verdict().evidence().exit()).get().matches(exit -> exit.code() == 3);
            });
  }
}
