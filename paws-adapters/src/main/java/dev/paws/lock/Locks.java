package dev.paws.lock;

import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The locks of a user, each a file in the user's state folder. */
public final class Locks {
  /** 12 bytes of the hash as hexadecimal digits. */
  private static final int NAME_LENGTH = 24;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path folder;
  private final Clocks clocks;

  /** Time, handed in. */
  public interface Clocks {
    /** Monotonic time in nanoseconds. */
    long now();

    /** The time of day. */
    Instant timeOfDay();

    /** Waits; returns false where the thread is asked to end. */
    boolean pause(Duration duration);
  }

  /**
   * Locks.
   *
   * @param folder where their files are; made where it is missing
   */
  public Locks(Path folder, Clocks clocks) {
    this.folder = folder;
    this.clocks = clocks;
  }

  /**
   * How an attempt to take a lock ended: with the lock, or with its holder where one is known.
   *
   * @param waited for how long it was waited
   * @param interrupted whether the wait was ended from outside
   */
  public record Attempt(
      Optional<EnvironmentLock> lock,
      Optional<Holder> holder,
      Duration waited,
      boolean interrupted) {}

  /**
   * Takes the lock of an environment, waiting for it if need be.
   *
   * @param environment identifies the environment among those of all engines
   * @param waiting hears once that it is held, and by whom, before the wait
   * @param patience how long to wait
   * @throws IOException where the folder or the file cannot be used
   */
  public Attempt take(
      String environment, Holder me, Consumer<Optional<Holder>> waiting, Duration patience)
      throws IOException {
    Files.createDirectories(folder);
    Path file = file(environment);
    long began = clocks.now();
    boolean told = false;
    while (true) {
      Optional<EnvironmentLock> lock = EnvironmentLock.tryToTake(file, me.at(clocks.timeOfDay()));
      if (lock.isPresent()) {
        return new Attempt(lock, Optional.empty(), since(began), false);
      }
      Optional<Holder> holder = EnvironmentLock.holder(file);
      boolean mine = holder.filter(it -> it.build().equals(me.build())).isPresent();
      if (mine || since(began).compareTo(patience) >= 0) {
        return new Attempt(Optional.empty(), holder, since(began), false);
      }
      if (!told) {
        told = true;
        waiting.accept(holder);
      }
      if (!clocks.pause(PAUSE)) {
        return new Attempt(Optional.empty(), holder, since(began), true);
      }
    }
  }

  private Duration since(long began) {
    return Duration.ofNanos(clocks.now() - began);
  }

  private Path file(String environment) {
    return folder.resolve(Sha256.hex(environment).substring(0, NAME_LENGTH) + ".lock");
  }
}
