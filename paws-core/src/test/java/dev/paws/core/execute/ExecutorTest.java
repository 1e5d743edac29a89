package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.ImageStock;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.ProgressText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimCalls.Call;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutorTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void nothing_to_do_is_done_at_once() {
    Outcome outcome = sim.run(new Plan(List.of(), List.of()));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.took()).isZero();
    assertThat(sim.engine.calls().of("events")).isEmpty();
  }

  @Test
  void a_run_creates_what_is_missing_starts_it_in_order_and_says_what_it_created() {
    Outcome outcome =
        sim.up(
            Stack.empty()
                .volume("data", "local", false)
                .service("db", it -> it.checked(second()).volume("data", "/data"))
                .service("web", it -> it.afterHealthy("db").checked(second())));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.calls().changes())
        .containsExactly(
            "create network p_default",
            "create volume p_data",
            "create p-db-1",
            "create p-web-1",
            "start p-db-1",
            "start p-web-1");
    assertThat(outcome.created().containers()).hasSize(2);
    assertThat(outcome.created().networks()).hasSize(1);
    assertThat(outcome.created().volumes()).containsExactly("p_data");
    assertThat(outcome.ready()).containsOnlyKeys(new Instance("db", 1), new Instance("web", 1));
    assertThat(outcome.ready().get(new Instance("db", 1)))
        .isLessThan(outcome.ready().get(new Instance("web", 1)));
    assertThat(sim.engine.streams()).as("the event stream is closed").isZero();
  }

  @Test
  void no_more_calls_run_at_once_than_there_is_room_for() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 12; i++) {
      stack.service("s" + i);
    }
    assertThat(sim.up(stack).succeeded()).isTrue();
    assertThat(sim.engine.calls().most("create", "start")).isEqualTo(4);

    try (Sim large = new Sim()) {
      large.cpus = 16;
      assertThat(large.up(stack).succeeded()).isTrue();
      assertThat(large.engine.calls().most("create", "start")).isEqualTo(12);
    }
  }

  @Test
  void the_longest_way_is_begun_first() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 8; i++) {
      stack.service("a" + i);
    }
    stack
        .service("db", it -> it.checked(second()))
        .service("api", it -> it.checked(second()).afterHealthy("db"))
        .service("web", it -> it.afterHealthy("api"));
    sim.up(stack);

    assertThat(sim.engine.calls().of("create").stream().map(Call::target))
        .startsWith("p-db-1", "p-api-1");
    assertThat(sim.engine.calls().of("start").get(0).target()).isEqualTo("p-db-1");
  }

  @Test
  void probes_are_bounded_and_come_in_longer_and_longer_pauses() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 10; i++) {
      sim.image("s" + i, Life.healthyAfter(Duration.ofSeconds(9)));
      stack.service("s" + i, it -> it.checked(Duration.ofSeconds(30)));
    }
    assertThat(sim.up(stack).succeeded()).isTrue();

    assertThat(sim.engine.calls().most("exec")).isLessThanOrEqualTo(2);
    List<Call> probes =
        sim.engine.calls().of("exec").stream()
            .filter(call -> call.target().startsWith("p-s0-1"))
            .toList();
    assertThat(probes).hasSizeBetween(12, 20);
    assertThat(gap(probes, 0)).isLessThan(Duration.ofMillis(400));
    assertThat(gap(probes, probes.size() - 2)).isGreaterThanOrEqualTo(second());
  }

  private static Duration gap(List<Call> calls, int index) {
    return calls.get(index + 1).began().minus(calls.get(index).began());
  }

  @Test
  void a_check_that_hangs_does_not_keep_others_from_being_probed() {
    for (int i = 0; i < 3; i++) {
      sim.image("h" + i, Life.RUNS.with(Optional.empty(), Duration.ofMinutes(9)));
    }
    sim.image("web", Life.healthyAfter(second()));
    Stack stack = Stack.empty();
    for (int i = 0; i < 3; i++) {
      stack.service("h" + i, it -> it.checked(Duration.ofSeconds(60)));
    }
    stack.service("web", it -> it.checked(Duration.ofSeconds(60)));
    sim.timeout = Duration.ofSeconds(20);
    Outcome outcome = sim.up(stack);

    assertThat(outcome.ready().get(new Instance("web", 1))).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void nobody_is_probed_whom_nobody_waits_for() {
    Stack stack = Stack.empty().service("db", it -> it.checked(Duration.ofSeconds(5)));
    sim.up(stack);
    sim.bench.pause(Duration.ofSeconds(6));
    int before = sim.engine.calls().of("exec").size();

    assertThat(sim.up(stack).succeeded()).isTrue();
    assertThat(sim.engine.calls().of("exec")).hasSize(before);
  }

  @Test
  void a_second_run_takes_no_time() {
    Stack stack =
        Stack.empty()
            .service("db", it -> it.checked(Duration.ofSeconds(5)))
            .service("web", it -> it.after("db"));
    sim.up(stack);
    sim.bench.pause(Duration.ofSeconds(6));
    Plan plan = sim.plan(stack);
    Outcome second = sim.run(plan);

    assertThat(plan.changesNothing()).isTrue();
    assertThat(second.succeeded()).isTrue();
    assertThat(second.created())
        .isEqualTo(new Outcome.Created(List.of(), List.of(), List.of(), List.of()));
    assertThat(seconds(second)).isLessThan(0.1);
  }

  @Test
  void a_paused_container_goes_on() {
    Stack stack = Stack.empty().service("web");
    sim.up(stack);
    sim.engine.pause("p-web-1");

    assertThat(sim.up(stack).succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  @Test
  void a_container_that_is_paused_on_its_way_is_said_to_be() {
    sim.timeout = Duration.ofSeconds(4);
    sim.bench.after(second(), () -> sim.bench.submit(() -> sim.engine.pause("p-web-1")));
    Outcome outcome = sim.up(Stack.empty().service("web"));

    assertThat(FailureText.reason(outcome.failures().get(0)))
        .isEqualTo("not settled within the timeout: paused, waited for 3 s");
  }

  @Test
  void hooks_run_after_the_start_and_before_the_stop_and_count_as_part_of_it() {
    Stack stack =
        Stack.empty()
            .service("db", it -> it.postStart("sleep", "700").preStop("sleep", "300"))
            .service("web", it -> it.after("db"));
    sim.up(stack);
    List<Call> starts = sim.engine.calls().of("start");
    assertThat(starts.get(1).began().minus(starts.get(0).began()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(900));

    sim.up(
        Stack.empty()
            .service("db", it -> it.env("A", "b").preStop("sleep", "300"))
            .service("web", it -> it.after("db")));
    assertThat(sim.engine.calls().of("exec").stream().map(Call::target))
        .containsExactly("p-db-1 sleep 700", "p-db-1 sleep 300");
  }

  @Test
  void a_hook_that_fails_fails_its_service_and_tells_its_output() {
    sim.image("web", Life.RUNS.saying("", "booted"));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.postStart("fail")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.of(outcome.failures().get(0)))
        .isEqualTo(
            "service web (p-web-1): post_start fail: exit code 3: hook says no\n"
                + "    last log lines:\n      booted");
  }

  @Test
  void a_cancelled_run_begins_nothing_more_and_says_what_it_created() {
    sim.bench.after(Duration.ofMillis(150), sim.cancellation::cancel);
    Outcome outcome = sim.up(Stack.empty().service("db").service("web", it -> it.after("db")));

    assertThat(outcome.end()).isEqualTo(End.CANCELLED);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.created().containers()).hasSize(2);
    assertThat(sim.engine.calls().of("start")).hasSize(1);
    assertThat(sim.cancellation.isCancelled()).isTrue();
  }

  @Test
  void a_run_that_is_cancelled_before_it_begins_does_nothing() {
    sim.cancellation.cancel();
    Outcome outcome = sim.up(Stack.empty().service("db"));

    assertThat(outcome.end()).isEqualTo(End.CANCELLED);
    assertThat(sim.engine.calls().changes()).isEmpty();
  }

  @Test
  void pulls_and_builds_report_their_progress() {
    Desired desired = Stack.empty().service("web").service("api", it -> it.built()).desired();
    Plan plan =
        ImagePlanner.plan(desired, List.of(), ImageStock.of(Set.of()), ImagePlanner.Build.MISSING);
    List<String> progress = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    sim.listener =
        new RunListener() {
          @Override
          public void progress(Step step, String part, String text, long done, long total) {
            progress.add(part + " " + text + " " + done + "/" + total);
          }

          @Override
          public void stepStarted(Step step) {
            steps.add("> " + step.operation().text());
          }

          @Override
          public void stepEnded(Step step, Duration took, Optional<FailureCause> failure) {
            steps.add(
                "< "
                    + step.operation().text()
                    + " "
                    + took.toSeconds()
                    + " s "
                    + failure.map(FailureText::of));
          }
        };
    sim.engine.calls().fail("pull", new EngineFailure.ImageUnavailable("web", "denied"));
    Outcome outcome = sim.run(plan);

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.of(outcome.failures().get(0)))
        .isEqualTo("pull image web: image web cannot be pulled: denied");
    assertThat(steps)
        .containsExactly(
            "> build image api",
            "> pull image web",
            "< pull image web 5 s Optional[image web cannot be pulled: denied]");
    assertThat(seconds(outcome)).as("the build is not waited for long").isLessThan(7.1);
  }

  @Test
  void who_watches_sees_each_container_move_from_phase_to_phase() {
    List<String> seen = new ArrayList<>();
    sim.listener =
        new RunListener() {
          @Override
          public void changed(List<InstanceProgress> containers) {
            InstanceProgress one = containers.get(0);
            String line = one.name() + " " + one.phase().text() + " " + ProgressText.detail(one);
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(line.strip())) {
              seen.add(line.strip());
            }
          }
        };
    sim.image("web", Life.healthyAfter(Duration.ofMillis(300)));
    sim.up(Stack.empty().service("web", it -> it.checked(second())));

    assertThat(seen)
        .containsExactly(
            "p-web-1 creating",
            "p-web-1 created",
            "p-web-1 starting",
            "p-web-1 started",
            "p-web-1 waiting",
            "p-web-1 waiting starting",
            "p-web-1 waiting starting, its check failed 1 times",
            "p-web-1 waiting starting, its check failed 2 times",
            "p-web-1 ready healthy (own probe)");
  }

  private static Duration second() {
    return Duration.ofSeconds(1);
  }
}
