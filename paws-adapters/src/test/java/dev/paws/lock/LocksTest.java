package dev.paws.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private final List<Optional<Holder>> waits = new ArrayList<>();
  private long now;
  private Runnable whilePausing = () -> {};
  private boolean goesOn = true;

  private final Locks.Clocks clocks =
      new Locks.Clocks() {
        @Override
        public long now() {
          return now;
        }

        @Override
        public Instant timeOfDay() {
          return NOON;
        }

        @Override
        public boolean pause(Duration duration) {
          now += duration.toNanos();
          whilePausing.run();
          return goesOn;
        }
      };

  private static Holder holder(String build) {
    return new Holder(build, 7, "here", "up", Instant.EPOCH);
  }

  private Locks.Attempt take(String environment, String build) throws IOException {
    return new Locks(folder.resolve("locks"), clocks)
        .take(environment, holder(build), waits::add, Duration.ofSeconds(5));
  }

  @Test
  void a_free_lock_is_taken_without_a_word() throws IOException {
    try (EnvironmentLock lock = take("a", "one").lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(waits).isEmpty();
    }
    assertThat(folder.resolve("locks")).isEmptyDirectory();
  }

  @Test
  void one_that_is_held_is_told_once_waited_for_and_then_refused_with_its_holder()
      throws IOException {
    try (EnvironmentLock lock = take("a", "one").lock().orElseThrow()) {
      Locks.Attempt other = take("a", "two");

      assertThat(lock).isNotNull();
      assertThat(other.lock()).isEmpty();
      assertThat(other.holder()).contains(holder("one").at(NOON));
      assertThat(other.holder().orElseThrow().text())
          .isEqualTo("paws:up of process 7 on here since 2026-01-01T12:00:00Z");
      assertThat(waits).hasSize(1);
      assertThat(other.interrupted()).isFalse();
      assertThat(other.waited()).isEqualTo(Duration.ofSeconds(5));
      assertThat(now).isGreaterThanOrEqualTo(Duration.ofSeconds(5).toNanos());
    }
  }

  @Test
  void who_waits_has_it_as_soon_as_it_is_free() throws IOException {
    EnvironmentLock first = take("a", "one").lock().orElseThrow();
    whilePausing = first::close;
    try (EnvironmentLock second = take("a", "two").lock().orElseThrow()) {
      assertThat(second).isNotNull();
      assertThat(now).isLessThan(Duration.ofSeconds(1).toNanos());
    }
  }

  @Test
  void a_wait_that_is_interrupted_tells_so_and_how_long_it_was() throws IOException {
    try (EnvironmentLock lock = take("a", "one").lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      goesOn = false;
      Locks.Attempt interrupted = take("a", "two");

      assertThat(interrupted.lock()).isEmpty();
      assertThat(interrupted.interrupted()).isTrue();
      assertThat(interrupted.waited()).isEqualTo(Duration.ofMillis(200));
      assertThat(interrupted.holder().map(Holder::build)).contains("one");
    }
  }

  @Test
  void the_same_build_is_told_at_once_that_it_has_it_already() throws IOException {
    try (EnvironmentLock lock = take("a", "one").lock().orElseThrow()) {
      Locks.Attempt again = take("a", "one");

      assertThat(lock).isNotNull();
      assertThat(again.holder().map(Holder::build)).contains("one");
      assertThat(waits).isEmpty();
    }
  }

  @Test
  void whether_a_build_of_this_process_has_any_lock_is_known() throws IOException {
    try (EnvironmentLock lock = take("a", "one").lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(EnvironmentLock.isHeldHere("one")).isTrue();
      assertThat(EnvironmentLock.isHeldHere("two")).isFalse();
    }
    assertThat(EnvironmentLock.isHeldHere("one")).isFalse();
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws IOException {
    Files.createFile(folder.resolve("locks"));

    assertThatThrownBy(() -> take("a", "one")).isInstanceOf(IOException.class);
    assertThat(EnvironmentLock.isHeldHere("one")).isFalse();
  }

  @Test
  void environments_do_not_wait_for_each_other() throws IOException {
    try (EnvironmentLock one = take("a", "one").lock().orElseThrow();
        EnvironmentLock other = take("b", "two").lock().orElseThrow()) {
      assertThat(one).isNotSameAs(other);
    }
  }

  @Test
  void another_process_is_heard_and_its_lock_ends_with_kill_9() throws Exception {
    Path locks = folder.resolve("locks");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                locks.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      Locks.Attempt refused = take("a", "two");
      assertThat(refused.lock()).isEmpty();
      assertThat(refused.holder().map(Holder::pid)).contains(other.pid());

      other.destroyForcibly();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      try (EnvironmentLock lock = take("a", "two").lock().orElseThrow()) {
        assertThat(lock).isNotNull();
      }
    } finally {
      other.destroyForcibly();
    }
  }
}
