package dev.paws.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A lock that is held until {@link #close} or the end of the process. */
public final class EnvironmentLock implements AutoCloseable {
  /** Beyond any content, because some systems forbid reading what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final String PREFIX = "dev.paws.lock.";

  private final Path file;
  private final String holder;
  private final FileChannel channel;

  private EnvironmentLock(Path file, String holder, FileChannel channel) {
    this.file = file;
    this.holder = holder;
    this.channel = channel;
  }

  /**
   * Takes the lock if it is free.
   *
   * <p>A file lock belongs to the whole process, and is lost as soon as the process closes the file
   * anywhere. So only the holder of a lock inside this process may open the file. That holder is
   * recorded in the system properties, because these are common to all class loaders, and a build
   * tool that stays loads a plugin more than once.
   *
   * @throws IOException if the file cannot be opened or locked
   */
  static Optional<EnvironmentLock> tryToTake(Path file, Holder holder) throws IOException {
    String text = holder.toText();
    if (System.getProperties().putIfAbsent(key(file), text) != null) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      Object identity = create(file);
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
      taken =
          channel.tryLock(LOCKED_BYTE, 1, false) != null
              && Objects.equals(identity, identity(file));
      if (!taken) {
        return Optional.empty();
      }
      EnvironmentLock held = new EnvironmentLock(file, text, channel);
      held.writeHolder();
      return Optional.of(held);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // its last holder removed it just now
    } finally {
      if (!taken) {
        if (channel != null) {
          channel.close();
        }
        System.getProperties().remove(key(file), text);
      }
    }
  }

  /**
   * Returns the file's identity, which shows whether it was removed and created again meanwhile.
   */
  private static @Nullable Object create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return identity(file);
    }
    return identity(file);
  }

  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Returns the holder of the lock; empty if it is not known. */
  static Optional<Holder> holder(Path file) {
    if (System.getProperties().get(key(file)) instanceof String here) {
      return Holder.parse(here);
    }
    try {
      return Holder.parse(Files.readString(beside(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether a build holds any lock in this process, no matter which copy of the plugin took
   * it.
   */
  public static boolean isHeldHere(String build) {
    Properties all = System.getProperties();
    return all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .flatMap(name -> Holder.parse(all.getProperty(name, "")).stream())
        .anyMatch(holder -> holder.build().equals(build));
  }

  /** Written for others only: the lock works without it. */
  private void writeHolder() {
    try {
      Files.writeString(beside(file), holder);
    } catch (IOException e) {
      return; // they will hear that it is held, and not by whom
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".holder");
  }

  private static String key(Path file) {
    return PREFIX + file;
  }

  @Override
  public void close() {
    try (FileChannel closing = channel) {
      Files.deleteIfExists(beside(file));
      if (closing.isOpen() && identity(file) != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // a file that stays is no lock
    } finally {
      System.getProperties().remove(key(file), holder);
    }
  }
}
