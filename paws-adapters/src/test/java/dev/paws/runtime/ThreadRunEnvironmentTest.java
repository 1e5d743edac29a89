package dev.paws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.execute.RunEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadRunEnvironmentTest {
  @Test
  void work_runs_elsewhere_and_its_signal_comes_back() {
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(() -> {})) {
      AtomicReference<Thread> worker = new AtomicReference<>();
      RunEvent done = () -> {};
      bench.submit(
          () -> {
            worker.set(Thread.currentThread());
            bench.post(done);
          });

      Optional<RunEvent> signal = bench.await(bench.now() + Duration.ofSeconds(10).toNanos());

      assertThat(signal).containsSame(done);
      assertThat(worker.get()).isNotSameAs(Thread.currentThread());
      assertThat(worker.get().isDaemon()).isTrue();
    }
  }

  @Test
  void waiting_ends_at_its_time() {
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(() -> {})) {
      assertThat(bench.await(bench.now() - 1)).isEmpty();
    }
  }

  @Test
  void an_interrupt_asks_to_wind_down_and_is_kept_for_the_caller() {
    AtomicReference<ThreadRunEnvironment> self = new AtomicReference<>();
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(() -> self.get().post(() -> {}))) {
      self.set(bench);
      Thread.currentThread().interrupt();

      assertThat(bench.await(bench.now() + Duration.ofSeconds(10).toNanos())).isPresent();
    }

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closing_ends_its_threads_and_later_work_is_dropped() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(1);
    ThreadRunEnvironment bench = new ThreadRunEnvironment(() -> {});
    bench.submit(
        () -> {
          try {
            running.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

    bench.close();
    bench.submit(() -> {});

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
