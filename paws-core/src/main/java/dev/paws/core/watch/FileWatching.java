package dev.paws.core.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** Watches files of this machine. */
public interface FileWatching {
  /**
   * Begins to watch: every change after this call is reported.
   *
   * @param listener called on another thread
   */
  Watch begin(Collection<Tree> trees, Listener listener);

  /**
   * A file, or a folder with everything in it. It need not exist yet, may go and come back.
   *
   * @param enters returns whether to look into a folder
   */
  record Tree(Path root, Predicate<Path> enters) {}

  /** Receives signs of life; must return immediately. */
  interface Listener {
    /** Something has changed. */
    void changed();

    /**
     * A folder cannot be watched as usual.
     *
     * @param reason why, in words
     */
    void limited(Path folder, String reason);
  }

  /** Files that are being watched, until this is closed. */
  interface Watch extends AutoCloseable {
    /**
     * Returns the files and folders that were created, changed or removed since the last call. A
     * folder counts as changed if it is new or has other rights; the watched root never does.
     */
    Set<Path> changes();

    /** Returns all files and folders that are there, roots that are folders left out. */
    Set<Path> present();

    @Override
    void close();
  }
}
