package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Observed;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Teardown;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForceStopTest {
  private final Sim sim = new Sim();
  private final ForceStop forceStop = new ForceStop();
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void who_watches_hears_of_it_once() {
    forceStop.whenAsked(() -> done.add("watching"));
    forceStop.whenAsked(() -> done.add("closed")).close();
    forceStop.ask();
    forceStop.ask();

    assertThat(done).containsExactly("watching");
    assertThat(forceStop.isAsked()).isTrue();
  }

  @Test
  void who_comes_late_hears_of_it_at_once() {
    forceStop.ask();
    forceStop.whenAsked(() -> done.add("late"));

    assertThat(done).containsExactly("late");
  }

  @Test
  void containers_are_killed_without_hooks_and_all_is_gone() {
    sim.image("slow", Life.RUNS.stopping(true, Duration.ofSeconds(60)));
    Stack stack =
        Stack.empty()
            .service("slow", it -> it.stopGrace(Duration.ofSeconds(60)).preStop("bye"))
            .service("web", it -> it.after("slow"));
    sim.up(stack);
    int before = sim.engine.calls().changes().size();
    forceStop.ask();
    Outcome outcome = down(stack.desired());

    assertThat(outcome.succeeded()).isTrue();
    assertThat(Sim.seconds(outcome)).isLessThan(1.0);
    assertThat(sim.engine.calls().changes().stream().skip(before))
        .containsExactly(
            "kill p-web-1",
            "remove p-web-1",
            "kill p-slow-1",
            "remove p-slow-1",
            "remove network p_default");
  }

  private Outcome down(Desired desired) {
    Observed observed = sim.engine.observe("p");
    Plan plan =
        Teardown.down(
            observed,
            Optional.of(desired),
            new DownOptions(false, true, Set.of(), Map.of(), Optional.empty()));
    return new Executor(sim.engine, sim.bench)
        .run(
            plan,
            "p",
            ExecuteSettings.down(Duration.ofMinutes(2), ReadinessSettings.standard(true)),
            RunListener.NONE,
            new Cancellation(forceStop));
  }
}
