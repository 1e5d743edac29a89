package dev.paws.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private final VirtualLoop loop = new VirtualLoop();
  private final List<String> log = new ArrayList<>();
  private final Map<String, Duration> durations = new HashMap<>();
  private final List<Task<String>> tasks = new ArrayList<>();
  private Duration deadline = Duration.ofMinutes(10);
  private Duration stopsAfter = Duration.ZERO;
  private Duration unfinished = Duration.ZERO;
  private int slots = 2;
  private boolean cancelled;
  private Scheduler<String> scheduler;

  @Test
  void a_schedule_without_tasks_is_done() {
    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(log).isEmpty();
  }

  @Test
  void a_step_begins_when_all_that_it_waits_for_have_ended() {
    task(1, "compile", 2);
    task(2, "lint", 5);
    task(3, "package", 1, 1, 2);

    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(log)
        .containsExactly(
            "0 compile",
            "0 lint",
            "2 compile ended",
            "5 lint ended",
            "5 package",
            "6 package ended");
  }

  @Test
  void only_so_many_steps_run_at_a_time_and_the_heaviest_begins_first() {
    slots = 1;
    tasks.add(new Task<>(1, "light", List.of(), 1, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(2, "heavy", List.of(), 9, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(3, "waiter", List.of(), 0, false, Optional.empty(), Duration.ZERO));
    durations.put("waiter", Duration.ofSeconds(9));

    run();
    assertThat(log.subList(0, 4))
        .containsExactly("0 heavy", "0 waiter", "1 heavy ended", "1 light");
  }

  @Test
  void a_step_may_end_as_it_begins() {
    task(1, "skipped", 0);
    task(2, "next", 1, 1);

    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(log).containsExactly("0 skipped", "0 skipped ended", "0 next", "1 next ended");
  }

  @Test
  void at_the_deadline_nothing_begins_and_what_is_under_way_has_its_grace() {
    deadline = Duration.ofSeconds(3);
    stopsAfter = Duration.ofSeconds(1);
    graced(1, "tests", 60, Optional.empty(), 5);
    task(2, "deploy", 1, 1);

    assertThat(run()).isEqualTo(ScheduleEnd.OUT_OF_TIME);
    assertThat(log)
        .containsExactly("0 tests", "3 deadline", "3 stop tests SCHEDULE_ENDS", "4 tests ended");
    assertThat(scheduler.schedule().waiting()).containsExactly("deploy");
    assertThat(scheduler.schedule().underWay()).isEmpty();
  }

  @Test
  void what_does_not_end_within_its_grace_is_abandoned_and_stays_under_way() {
    deadline = Duration.ofSeconds(3);
    stopsAfter = Duration.ofMinutes(1);
    graced(1, "hangs", 60, Optional.empty(), 5);
    graced(2, "hangs too", 60, Optional.empty(), 2);

    assertThat(run()).isEqualTo(ScheduleEnd.OUT_OF_TIME);
    assertThat(log)
        .containsExactly(
            "0 hangs",
            "0 hangs too",
            "3 deadline",
            "3 stop hangs SCHEDULE_ENDS",
            "3 stop hangs too SCHEDULE_ENDS",
            "5 abandon hangs too",
            "8 abandon hangs");
    assertThat(scheduler.schedule().underWay()).containsExactly("hangs", "hangs too");
  }

  @Test
  void a_cancelled_schedule_begins_nothing_more_and_asks_each_step_to_stop() {
    stopsAfter = Duration.ofSeconds(2);
    graced(1, "a", 60, Optional.empty(), 5);
    graced(2, "b", 60, Optional.empty(), 5);
    task(3, "c", 1, 1);
    loop.after(Duration.ofSeconds(7), () -> cancelled = true);

    assertThat(run()).isEqualTo(ScheduleEnd.STOPPED);
    assertThat(log)
        .containsExactly(
            "0 a",
            "0 b",
            "7 stop a SCHEDULE_ENDS",
            "7 stop b SCHEDULE_ENDS",
            "9 a ended",
            "9 b ended");
  }

  @Test
  void a_schedule_that_is_cancelled_before_it_begins_does_nothing() {
    cancelled = true;
    task(1, "a", 1);

    assertThat(run()).isEqualTo(ScheduleEnd.STOPPED);
    assertThat(log).isEmpty();
  }

  @Test
  void a_step_beyond_its_own_limit_is_asked_to_stop_and_the_others_go_on() {
    stopsAfter = Duration.ofSeconds(1);
    graced(1, "slow", 60, Optional.of(Duration.ofSeconds(4)), 5);
    task(2, "next", 1, 1);

    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(log)
        .containsExactly("0 slow", "4 stop slow LIMIT", "5 slow ended", "5 next", "6 next ended");
  }

  @Test
  void a_step_that_ignores_its_limit_is_abandoned_after_its_grace_and_its_end_is_not_heard() {
    stopsAfter = Duration.ofSeconds(7);
    graced(1, "hangs", 60, Optional.of(Duration.ofSeconds(4)), 5);
    task(2, "next", 5, 1);

    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(log)
        .containsExactly(
            "0 hangs",
            "4 stop hangs LIMIT",
            "9 abandon hangs",
            "9 next",
            "11 hangs was abandoned",
            "14 next ended");
  }

  @Test
  void the_end_waits_for_work_that_is_no_step() {
    task(1, "a", 1);
    unfinished = Duration.ofSeconds(2);
    loop.after(Duration.ofMillis(2500), () -> unfinished = Duration.ZERO);

    assertThat(run()).isEqualTo(ScheduleEnd.DONE);
    assertThat(loop.now()).isEqualTo(Duration.ofMillis(2500).toNanos());
  }

  @Test
  void a_sleep_of_the_machine_is_reported() {
    task(1, "a", 5);
    loop.after(Duration.ofSeconds(2), () -> loop.sleepFor(Duration.ofHours(1)));

    run();
    assertThat(log).containsExactly("0 a", "2 slept PT1H", "5 a ended");
  }

  @Test
  void the_schedule_shows_what_waits_for_a_step_and_what_does_not() {
    tasks.add(new Task<>(1, "a", List.of(), 0, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(2, "b", List.of(1), 0, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(3, "c", List.of(2), 0, true, Optional.empty(), Duration.ZERO));
    Schedule<String> chain = new Schedule<>(tasks, 1);
    chain.state(1).begin(100);

    assertThat(chain.isAwaited(1)).isTrue();
    assertThat(chain.isAwaited(3)).isFalse();
    assertThat(chain.hasMoreBesides(1)).isFalse();
    assertThat(chain.hasMoreBesides(2)).isFalse();
    assertThat(chain.hasMoreBesides(3)).isTrue();
    assertThat(chain.isBusy()).isTrue();
    assertThat(chain.age(1, 150)).isEqualTo(Duration.ofNanos(50));
    assertThat(chain.age(2, 150)).isZero();
    assertThat(chain.unended(3)).contains("c");
    assertThat(chain.state(1).end()).isTrue();
    assertThat(chain.state(1).end()).isFalse();
    assertThat(chain.unended(1)).isEmpty();
  }

  @Test
  void tasks_that_could_never_begin_are_refused() {
    Task<String> one = new Task<>(1, "a", List.of(7), 0, true, Optional.empty(), Duration.ZERO);

    assertThatThrownBy(() -> new Schedule<>(List.of(one), 1))
        .hasMessage("tasks that wait for themselves or unknown ones: [1]");
    tasks.add(new Task<>(1, "a", List.of(2), 0, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(2, "b", List.of(1), 0, true, Optional.empty(), Duration.ZERO));
    tasks.add(new Task<>(3, "c", List.of(), 0, true, Optional.empty(), Duration.ZERO));
    assertThatThrownBy(() -> new Schedule<>(tasks, 1))
        .hasMessage("tasks that wait for themselves or unknown ones: [1, 2]");
    assertThatThrownBy(() -> new Schedule<>(List.of(one, one), 1))
        .hasMessage("two tasks have the id 1");
  }

  private void task(int id, String name, int seconds, Integer... after) {
    durations.put(name, Duration.ofSeconds(seconds));
    tasks.add(
        new Task<>(id, name, List.of(after), 0, true, Optional.empty(), Duration.ofSeconds(1)));
  }

  private void graced(int id, String name, int seconds, Optional<Duration> limit, int grace) {
    durations.put(name, Duration.ofSeconds(seconds));
    tasks.add(new Task<>(id, name, List.of(), 0, true, limit, Duration.ofSeconds(grace)));
  }

  private ScheduleEnd run() {
    scheduler = new Scheduler<>(tasks, slots, deadline.toNanos(), loop, new Recorder());
    return scheduler.run();
  }

  private void say(String what) {
    log.add(Duration.ofNanos(loop.now()).toSeconds() + " " + what);
  }

  /** A worker whose steps take the time given for each, or a second. */
  private final class Recorder implements Worker<String> {
    @Override
    public void begin(String step) {
      say(step);
      Duration takes = durations.getOrDefault(step, Duration.ofSeconds(1));
      if (takes.isZero()) {
        end(step);
      } else {
        loop.after(takes, () -> endIfOpen(step));
      }
    }

    private void endIfOpen(String step) {
      if (scheduler.schedule().underWay().contains(step)) {
        end(step);
      }
    }

    private void end(String step) {
      say(step + (scheduler.ended(id(step)).isPresent() ? " ended" : " was abandoned"));
    }

    private int id(String step) {
      return tasks.stream().filter(task -> task.step().equals(step)).findFirst().get().id();
    }

    @Override
    public void stop(String step, StopReason reason) {
      say("stop " + step + " " + reason);
      loop.after(stopsAfter, () -> end(step));
    }

    @Override
    public void abandon(String step) {
      say("abandon " + step);
    }

    @Override
    public boolean isStopping() {
      return cancelled;
    }

    @Override
    public void deadline() {
      say("deadline");
    }

    @Override
    public void slept(Duration duration) {
      say("slept " + duration);
    }

    @Override
    public Duration unfinished() {
      return unfinished;
    }
  }
}
