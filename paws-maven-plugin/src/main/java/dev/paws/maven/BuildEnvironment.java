package dev.paws.maven;

import dev.paws.lock.EnvironmentLock;
import dev.paws.runtime.Interruption;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * An environment in a build: the lock that the build holds, the modules that use it, and its
 * teardown, at most once, by the build or at the end of the process. One goal of the build at a
 * time works on it.
 */
final class BuildEnvironment {
  private final String name;
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<MavenProject> users = new LinkedHashSet<>();
  private final Set<MavenProject> seen = new HashSet<>();
  private @Nullable EnvironmentLock lock;
  private @Nullable Runnable takeDown;
  private @Nullable Interruption interruption;

  BuildEnvironment(String name) {
    this.name = name;
  }

  /** Returns the Compose project's name. */
  String name() {
    return name;
  }

  /** Waits until no other goal of the build works on it. */
  void enter() {
    turn.lock();
  }

  /** Ends a goal's work; the build keeps the lock only as long as the environment exists. */
  void exit() {
    try {
      if (turn.getHoldCount() == 1 && takeDown == null) {
        unlock();
      }
    } finally {
      turn.unlock();
    }
  }

  boolean isLocked() {
    return lock != null;
  }

  void locked(EnvironmentLock newLock) {
    lock = newLock;
  }

  private void unlock() {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  boolean isUp() {
    return takeDown != null;
  }

  /**
   * Records that a module started it; it is taken down with the build.
   *
   * @param say receives messages for the user when the build is interrupted
   */
  void keep(MavenProject user, Runnable newTakeDown, Consumer<String> say) {
    users.add(user);
    seen.add(user);
    takeDown = newTakeDown;
    if (interruption == null) {
      interruption = Interruption.before(this::takeDown, say);
    }
  }

  /**
   * Records that a module no longer needs it; returns another module that uses it now, empty if
   * none does.
   */
  Optional<MavenProject> leave(MavenProject user) {
    enter();
    try {
      users.remove(user);
      return users.stream().findFirst();
    } finally {
      exit();
    }
  }

  /** Returns whether a module started it. */
  boolean wasUsedBy(MavenProject user) {
    return seen.contains(user);
  }

  /** Returns whether a module uses it. */
  boolean isUsedBy(MavenProject user) {
    enter();
    try {
      return users.contains(user);
    } finally {
      exit();
    }
  }

  /** Records that it is gone. */
  void drop() {
    users.clear();
    takeDown = null;
    if (interruption != null) {
      interruption.close();
      interruption = null;
    }
  }

  /** Takes it down, if it exists; waits if a goal is just doing so. */
  void takeDown() {
    enter();
    try {
      Runnable action = takeDown;
      if (action != null) {
        try {
          action.run();
        } finally {
          drop(); // or a process that outlives the build would have the lock for ever
        }
      }
    } finally {
      exit();
    }
  }
}
