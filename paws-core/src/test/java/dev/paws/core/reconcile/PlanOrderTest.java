package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.execute.Outcome;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any stack: random ones, from fixed seeds. */
class PlanOrderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void any_stack_comes_up_changes_and_goes_down_in_order(long seed) {
    try (Sim sim = new Sim()) {
      Random random = new Random(seed);
      Stack first = stack(random, sim, 0);
      Plan up = sim.plan(first);
      TeardownTest.assertOrdered(up);
      assertDependenciesStartFirst(up, first);
      Outcome outcome = sim.run(up);
      assertThat(outcome.succeeded()).as("%s", outcome.failures()).isTrue();
      assertThat(sim.plan(first).changesNothing()).as(sim.plan(first).text()).isTrue();

      disturb(random, sim, first);
      Stack second = stack(new Random(seed), sim, 1 + random.nextInt(3));
      Plan change = sim.plan(second);
      TeardownTest.assertOrdered(change);
      Outcome changed = sim.run(change);
      assertThat(changed.succeeded()).as("%s\n%s", changed.failures(), change.text()).isTrue();
      assertThat(sim.plan(second).changesNothing()).as(sim.plan(second).text()).isTrue();
      assertThat(sim.engine.containers()).noneMatch(name -> name.contains("_p-"));

      Plan down = sim.teardown(true);
      TeardownTest.assertOrdered(down);
      assertThat(sim.down().succeeded()).isTrue();
      assertThat(sim.engine.containers()).isEmpty();
      assertThat(sim.engine.resources().networkNames()).isEmpty();
      assertThat(sim.engine.resources().volumeNames()).isEmpty();
    }
  }

  /** The same seed gives the same shape; the generation changes some definitions. */
  private static Stack stack(Random random, Sim sim, int generation) {
    int size = 2 + random.nextInt(12);
    Stack stack = Stack.empty().volume("data", "local", false);
    Set<String> jobs = new HashSet<>();
    if (generation == 3) {
      stack.defaultDriver("macvlan");
    }
    for (int i = 0; i < size; i++) {
      int index = i;
      boolean job = random.nextInt(6) == 0;
      boolean checked = !job && random.nextBoolean();
      boolean changes = random.nextInt(3) == 0;
      int replicas = 1 + random.nextInt(2);
      long seed = random.nextLong();
      sim.image("s" + i, job ? Life.exits(Duration.ofMillis(300), 0) : Life.RUNS);
      if (job) {
        jobs.add("s" + i);
      }
      stack.service(
          "s" + i,
          it -> {
            Random own = new Random(seed);
            if (checked) {
              it.checked(Duration.ofSeconds(1 + own.nextInt(20)));
            }
            for (int d = 0; d < index && d < 3; d++) {
              String other = "s" + own.nextInt(index);
              boolean restart = own.nextBoolean();
              it.depends(new Dependency(other, condition(stack, jobs, other), true, restart));
            }
            if (own.nextInt(4) == 0) {
              it.volume("data", "/data");
            }
            if (changes && generation > 0) {
              it.env("GENERATION", "" + generation);
            }
            return it.replicas(changes && generation == 2 ? 1 : replicas);
          });
    }
    // Jobs that nobody waits for would be run again by the next up, as Docker Compose does.
    for (var service : List.copyOf(stack.desired().services())) {
      stack.service(
          "after-" + service.name(),
          it -> it.depends(service.name(), condition(stack, jobs, service.name())));
    }
    return stack;
  }

  private static Condition condition(Stack stack, Set<String> jobs, String name) {
    var service = stack.desired().service(name).orElseThrow();
    if (service.container().health().isPresent()) {
      return Condition.SERVICE_HEALTHY;
    }
    return jobs.contains(name)
        ? Condition.SERVICE_COMPLETED_SUCCESSFULLY
        : Condition.SERVICE_STARTED;
  }

  private static void disturb(Random random, Sim sim, Stack stack) {
    for (var service : stack.desired().services()) {
      String name = "p-" + service.name() + "-1";
      boolean runs = sim.engine.containers().contains(name + " running");
      switch (random.nextInt(8)) {
        case 0 -> sim.engine.removeBehindTheBack(name);
        case 1 -> sim.engine.crash(name, 1);
        case 2 -> {
          if (runs) {
            sim.engine.pause(name);
          }
        }
        case 3 -> sim.engine.rename(name, "0123_" + name);
        default -> {}
      }
    }
  }

  private static void assertDependenciesStartFirst(Plan plan, Stack stack) {
    Map<Integer, Set<Integer>> before = new HashMap<>();
    Map<String, List<Step>> starts =
        plan.steps().stream()
            .filter(step -> step.operation() instanceof Operation.StartContainer)
            .collect(
                Collectors.groupingBy(
                    step -> ((Operation.StartContainer) step.operation()).instance().service()));
    for (Step step : plan.steps()) {
      Set<Integer> all = new HashSet<>(step.after());
      step.after().forEach(id -> all.addAll(before.get(id)));
      before.put(step.id(), all);
    }
    for (var service : stack.desired().services()) {
      for (Step start : starts.get(service.name())) {
        for (Dependency dependency : service.dependencies()) {
          assertThat(before.get(start.id()))
              .containsAll(starts.get(dependency.service()).stream().map(Step::id).toList());
        }
      }
    }
  }
}
