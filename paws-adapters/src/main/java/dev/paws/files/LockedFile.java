package dev.paws.files;

import dev.paws.core.message.SessionPhrase;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A small file that several processes read and change. Its lock is a file among the user's other
 * locks, so that nothing but the file itself appears in the project.
 */
final class LockedFile {
  /** Whoever has the lock only reads and writes one small file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int PAUSE_MILLIS = 5;

  /** Locks of files are the process's: its threads need one of their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path path;
  private final Path locks;
  private final String suffix;

  /**
   * Creates access to a file.
   *
   * @param locks the folder for the user's locks
   * @param suffix the ending of the lock's name
   */
  LockedFile(Path path, Path locks, String suffix) {
    this.path = path;
    this.locks = locks;
    this.suffix = suffix;
  }

  /** Returns the file's text; empty if there is none. */
  Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      if (isBelowAFile()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A project may have a file where this one's folder would be; no exception says so reliably. */
  private boolean isBelowAFile() {
    Path folder = path.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && !Files.isDirectory(folder);
  }

  /** Work that is done while nobody else changes the file. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /** Does work with the lock. */
  void locked(Work work) throws IOException {
    THREADS.lock();
    try (FileChannel channel = lockFile()) {
      lock(channel); // released when the channel is closed
      work.run();
    } finally {
      THREADS.unlock();
    }
  }

  private FileChannel lockFile() throws IOException {
    Files.createDirectories(locks);
    String name = Sha256.hex(path.toAbsolutePath().normalize().toString()).substring(0, 32);
    return FileChannel.open(
        locks.resolve(name + suffix), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void lock(FileChannel channel) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      if (isLocked(channel)) {
        return;
      }
      if (System.nanoTime() - until > 0) {
        throw new IOException(SessionPhrase.LOCKED.text(PATIENCE.toSeconds()));
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(SessionPhrase.LOCKED.text(0), e);
      }
    }
  }

  /** Another copy of the plugin in this process may hold it. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
