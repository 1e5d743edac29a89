package dev.paws.store;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.JournalCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The journals in a folder. Each call writes a file of its own, which appears complete or not at
 * all: writers need no lock, and a reader never sees half an entry, no matter when a writer is
 * killed.
 */
final class Journals {
  private static final String SUFFIX = ".jsonl";
  private static final String UNFINISHED = ".tmp";

  /** An unfinished journal that is older than this was left by a process that was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path home;

  /**
   * Creates the journals.
   *
   * @param home the folder of Paws in a project, {@code .paws}; created with the first journal
   */
  Journals(Path home) {
    this.home = home;
  }

  private Path folder() {
    return home.resolve("journal");
  }

  /**
   * Writes entries.
   *
   * @throws IOException if they cannot be written; nothing is kept then
   */
  void append(List<HistoryEntry> entries, Durability durability) throws IOException {
    StringBuilder text = new StringBuilder();
    for (HistoryEntry entry : entries) {
      text.append(JournalCodec.line(entry)).append('\n');
    }
    HomeFolder.create(home);
    Files.createDirectories(folder());
    String name = name();
    Path unfinished = folder().resolve(name + UNFINISHED);
    try {
      write(unfinished, text.toString().getBytes(StandardCharsets.UTF_8), durability);
      move(unfinished, folder().resolve(name + SUFFIX));
    } finally {
      Files.deleteIfExists(unfinished);
    }
    if (durability == Durability.DISK) {
      forceFolder();
    }
  }

  /** Names are in the order of time, and unique among machines that share a database. */
  private static String name() {
    return String.valueOf(System.currentTimeMillis())
        + "-"
        + Long.toHexString(System.nanoTime())
        + "-"
        + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  private static void write(Path file, byte[] bytes, Durability durability) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (durability == Durability.DISK) {
        channel.force(true);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  /** The name of a new file is on disk once its folder is; not all systems can do that. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows writes names through by itself.
    }
  }

  /**
   * Returns the complete journals, oldest first, and removes what killed writers left.
   *
   * @throws IOException if the folder cannot be read
   */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder())) {
      for (Path file : found) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          files.add(file);
        } else if (name.endsWith(UNFINISHED)) {
          removeIfAbandoned(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    Collections.sort(files);
    return files;
  }

  private static void removeIfAbandoned(Path file) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It does no harm.
    }
  }

  /** The folder of Paws in a project. */
  static final class HomeFolder {
    private static final String IGNORE = ".gitignore";

    private HomeFolder() {}

    /** Creates the folder, with a file that keeps it out of version control. */
    static void create(Path home) throws IOException {
      if (Files.exists(home.resolve(IGNORE))) {
        return;
      }
      Files.createDirectories(home);
      try {
        Files.writeString(
            home.resolve(IGNORE), "*\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        // another build was faster
      }
    }
  }
}
