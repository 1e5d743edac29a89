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
 * An environment as a build has it: the lock that it holds, the modules that use it, and how it
 * goes down, at most once, by the build or by the end of the process. One goal of the build at a
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

  /** The Compose project's name. */
  String name() {
    return name;
  }

  /** Waits for the other goals of the build that work on it. */
  void enter() {
    turn.lock();
  }

  /** The goal is over; the lock stays with the build only as long as the environment does. */
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
   * It is up, and goes down with the build.
   *
   * @param say hears what a person is to know when the build is interrupted
   */
  void keep(MavenProject user, Runnable newTakeDown, Consumer<String> say) {
    users.add(user);
    seen.add(user);
    takeDown = newTakeDown;
    if (interruption == null) {
      interruption = Interruption.before(this::takeDown, say);
    }
  }

  /** A module does not need it any more; gives another one that uses it now. */
  Optional<MavenProject> leave(MavenProject user) {
    enter();
    try {
      users.remove(user);
      return users.stream().findFirst();
    } finally {
      exit();
    }
  }

  /** Whether a module has brought it up. */
  boolean wasUsedBy(MavenProject user) {
    return seen.contains(user);
  }

  /** Whether a module uses it. */
  boolean isUsedBy(MavenProject user) {
    enter();
    try {
      return users.contains(user);
    } finally {
      exit();
    }
  }

  /** It is gone. */
  void drop() {
    users.clear();
    takeDown = null;
    if (interruption != null) {
      interruption.close();
      interruption = null;
    }
  }

  /** Takes it down, if it is there; waits where a goal is just doing so. */
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
