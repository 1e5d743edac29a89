package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.lock.EnvironmentLock;
import dev.paws.lock.Holder;
import dev.paws.lock.Locks;
import dev.paws.lock.SystemClocks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildEnvironmentTest {
  @TempDir Path folder;

  private final MavenProject one = MavenBuild.module("one");
  private final MavenProject two = MavenBuild.module("two");
  private final BuildEnvironment environment = new BuildEnvironment("shop");
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void forget() {
    environment.drop();
    environment.enter();
    environment.exit();
  }

  private void keep(MavenProject module) {
    environment.keep(module, () -> done.add("down"), text -> {});
  }

  private void lock() throws IOException {
    Holder me = new Holder("build-environment-test", 1, "here", "up", Instant.EPOCH);
    environment.locked(
        new Locks(folder, new SystemClocks())
            .take("shop", me, holder -> {}, Duration.ZERO)
            .lock()
            .orElseThrow());
  }

  private static boolean isHeld() {
    return EnvironmentLock.isHeldHere("build-environment-test");
  }

  @Test
  void it_goes_down_once_however_often_that_is_asked_for() {
    keep(one);
    environment.takeDown();
    environment.takeDown();

    assertThat(done).containsExactly("down");
    assertThat(environment.isUp()).isFalse();
  }

  @Test
  void one_that_never_came_up_or_is_gone_is_not_taken_down() {
    environment.takeDown();
    keep(one);
    environment.drop();
    environment.takeDown();

    assertThat(done).isEmpty();
  }

  @Test
  void the_last_module_that_brings_it_up_says_how_it_goes_down() {
    keep(one);
    environment.keep(two, () -> done.add("down as two says"), text -> {});
    environment.takeDown();

    assertThat(done).containsExactly("down as two says");
  }

  @Test
  void who_leaves_is_told_who_else_uses_it() {
    keep(one);
    keep(two);

    assertThat(environment.leave(one)).contains(two);
    assertThat(environment.isUsedBy(one)).isFalse();
    assertThat(environment.wasUsedBy(one)).isTrue();
    assertThat(environment.leave(two)).isEmpty();
    assertThat(environment.isUp()).as("until somebody takes it down").isTrue();
  }

  @Test
  void the_lock_ends_with_the_goal_where_nothing_came_up() throws IOException {
    environment.enter();
    lock();
    environment.enter();
    environment.exit();
    assertThat(isHeld()).as("the outer goal goes on").isTrue();
    environment.exit();

    assertThat(isHeld()).isFalse();
    assertThat(environment.isLocked()).isFalse();
  }

  @Test
  void the_lock_stays_from_goal_to_goal_until_the_environment_is_gone() throws IOException {
    environment.enter();
    lock();
    keep(one);
    environment.exit();
    assertThat(isHeld()).isTrue();
    environment.takeDown();

    assertThat(isHeld()).isFalse();
  }

  @Test
  void a_teardown_that_dies_frees_the_lock_and_is_not_tried_again() throws IOException {
    environment.enter();
    lock();
    environment.keep(
        one,
        () -> {
          done.add("tried");
          throw new IllegalStateException("dies");
        },
        text -> {});
    environment.exit();

    assertThatThrownBy(environment::takeDown).hasMessage("dies");
    environment.takeDown();
    assertThat(done).containsExactly("tried");
    assertThat(isHeld()).isFalse();
  }

  @Test
  void the_end_of_the_build_waits_for_the_goal_that_works_on_it() throws InterruptedException {
    keep(one);
    environment.enter();
    Thread end = new Thread(environment::takeDown);
    end.start();
    while (end.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    done.add("the goal is over");
    environment.exit();
    end.join();

    assertThat(done).containsExactly("the goal is over", "down");
  }
}
