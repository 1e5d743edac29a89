package dev.paws.files;

import dev.paws.core.app.port.SessionStore;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The session of a developer in {@code contexts/sessions/DEVELOPER/current-session.yml}. Its lock
 * is a file among the user's other locks, so that nothing but the session appears in the project.
 */
public final class DiskSession implements SessionStore {
  private static final String FOLDER = "contexts/sessions/";
  private static final String NAME = "/current-session.yml";

  /** Whoever has the lock only reads and writes one small file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int PAUSE_MILLIS = 5;

  /** Locks of files are the process's: its threads need one of their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path folder;
  private final Path locks;
  private final String developer;

  /**
   * Creates the store.
   *
   * @param folder the project's folder
   * @param locks the folder for the user's locks
   * @param user the user's name
   */
  public DiskSession(Path folder, Path locks, String user) {
    this.folder = folder;
    this.locks = locks;
    this.developer = fileName(user);
  }

  /** Returns a name without characters that mean something in a path. */
  private static String fileName(String user) {
    String name = user.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    return name.isEmpty() ? "_" : name;
  }

  @Override
  public String developer() {
    return developer;
  }

  @Override
  public String file() {
    return FOLDER + developer + NAME;
  }

  private Path path() {
    return folder
        .resolve("contexts")
        .resolve("sessions")
        .resolve(developer)
        .resolve(NAME.substring(1));
  }

  @Override
  public Optional<String> read() throws IOException {
    try {
      return Optional.of(new String(Files.readAllBytes(path()), StandardCharsets.UTF_8));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  @Override
  public void update(Change change) throws IOException {
    THREADS.lock();
    try (FileChannel channel = lockFile()) {
      lock(channel); // released when the channel is closed
      Optional<String> text = change.of(read());
      if (text.isPresent()) {
        ResultFiles.write(path(), text.get());
      }
    } finally {
      THREADS.unlock();
    }
  }

  private FileChannel lockFile() throws IOException {
    Files.createDirectories(locks);
    String name = Sha256.hex(path().toAbsolutePath().normalize().toString()).substring(0, 32);
    return FileChannel.open(
        locks.resolve(name + ".session-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
