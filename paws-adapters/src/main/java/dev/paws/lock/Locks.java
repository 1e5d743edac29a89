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
  /** 12 bytes of the hash, in hexadecimal digits. */
  private static final int NAME_LENGTH = 24;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path folder;
  private final Clocks clocks;

  /** The clocks, handed in. */
  public interface Clocks {
    /** Returns the monotonic time in nanoseconds. */
    long now();

    /** Returns the time of day. */
    Instant timeOfDay();

    /** Waits; returns false if the thread is asked to end. */
    boolean pause(Duration duration);
  }

  /**
   * Creates the locks of a user.
   *
   * @param folder the folder for their files; created if it is missing
   */
  public Locks(Path folder, Clocks clocks) {
    this.folder = folder;
    this.clocks = clocks;
  }

  /**
   * The result of an attempt to take a lock: the lock, or its holder if that is known.
   *
   * @param waited how long it waited
   * @param interrupted whether the wait was interrupted
   */
  public record Attempt(
      Optional<EnvironmentLock> lock,
      Optional<Holder> holder,
      Duration waited,
      boolean interrupted) {}

  /**
   * Takes the lock of an environment, and waits for it if necessary.
   *
   * @param environment unique among the environments of all engines
   * @param waiting receives the holder once, before the wait
   * @param patience how long to wait
   * @throws IOException if the folder or the file cannot be used
   */
  public Attempt take(
      String environment, Holder me, Consumer<Optional<Holder>> waiting, Duration patience)
      throws IOException {
    Files.createDirectories(folder);
    Path file = file(environment);
    long began = clocks.now();
    boolean reported = false;
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
      if (!reported) {
        reported = true;
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
