package dev.paws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.ForceStop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideTaskTest {
  private final ForceStop forceStop = new ForceStop();
  private final List<String> failed = new ArrayList<>();

  @Test
  void work_that_ends_is_waited_for() {
    List<String> done = new ArrayList<>();
    task(Duration.ofMinutes(1)).run(() -> done.add("done"), failed::add);

    assertThat(done).containsExactly("done");
    assertThat(failed).isEmpty();
  }

  @Test
  void work_that_has_begun_goes_on_beside_other_work_until_it_is_awaited() {
    CountDownLatch other = new CountDownLatch(1);
    List<String> done = new ArrayList<>();

    ProcessRuntime.Attempt begun =
        task(Duration.ofMinutes(1))
            .begin(
                () -> {
                  await(other);
                  done.add("done");
                },
                failed::add);
    other.countDown();
    begun.close();

    assertThat(done).containsExactly("done");
    assertThat(failed).isEmpty();
  }

  @Test
  void memory_that_runs_out_is_only_reported() {
    task(Duration.ofMinutes(1))
        .run(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            },
            failed::add);

    assertThat(failed).singleElement().asString().startsWith("memory ran out");
  }

  @Test
  void a_stack_that_overflows_is_only_reported() {
    task(Duration.ofMinutes(1)).run(SideTaskTest::deeper, failed::add);

    assertThat(failed).containsExactly("StackOverflowError");
  }

  @Test
  void what_the_engine_refuses_is_told_in_its_words() {
    task(Duration.ofMinutes(1))
        .run(
            () -> {
              throw new EngineException(new EngineFailure.NotFound("read the log", "gone"));
            },
            failed::add);

    assertThat(failed).containsExactly("read the log: gone");
  }

  @Test
  void work_that_never_ends_is_given_up() {
    CountDownLatch never = new CountDownLatch(1);
    task(Duration.ofMillis(10)).run(() -> await(never), failed::add);

    assertThat(failed).containsExactly("it took longer than 0 s");
    never.countDown();
  }

  @Test
  void nobody_waits_for_it_once_forceStop_is_asked_for() {
    CountDownLatch never = new CountDownLatch(1);
    task(Duration.ofHours(1))
        .run(
            () -> {
              forceStop.ask();
              await(never);
            },
            failed::add);

    assertThat(failed).isEmpty();
    never.countDown();
  }

  private SideTask task(Duration longest) {
    return new SideTask("test", forceStop, longest);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void deeper() {
    deeper();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
