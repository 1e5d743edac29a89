package dev.paws.watch;

import dev.paws.core.file.IoReason;
import dev.paws.core.watch.FileWatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Watches trees with a thread of its own. It waits for reports of the operating system, and looks
 * through everything from time to time: some file systems report nothing, such as those of another
 * machine.
 */
final class DiskWatch implements FileWatching.Watch {
  private static final Duration SELDOM = Duration.ofSeconds(5);
  private static final Duration OFTEN = Duration.ofMillis(400);

  /** Looking may take this part of the time: 2 % if it is seldom needed, otherwise 10 %. */
  private static final int SELDOM_PART = 50;

  private static final int OFTEN_PART = 10;

  /** How many folders above a root are watched, because each of them may be replaced. */
  private static final int ABOVE = 3;

  private final List<FileWatching.Tree> trees;
  private final FileWatching.Listener listener;
  private final Optional<FolderReports> reports;
  private final KnownFiles known;
  private final Set<Path> dirty = new HashSet<>();
  private final Set<Path> lost = new HashSet<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean unreported;

  /**
   * Looks at everything, and begins to watch.
   *
   * @param reports empty if the operating system reports nothing in time
   */
  DiskWatch(
      List<FileWatching.Tree> trees,
      FileWatching.Listener listener,
      Optional<FolderReports> reports) {
    this.trees = List.copyOf(trees);
    this.listener = listener;
    this.reports = reports;
    this.known = new KnownFiles(this.trees, new Registration());
    this.unreported = reports.isEmpty();
    this.thread = new Thread(this::watch, "paws-watch");
    thread.setDaemon(true);
    lookEverywhere();
    known.takeChanges();
    thread.start();
  }

  /** Keeps the reported folders those that are looked through. */
  private final class Registration implements KnownFiles.Folders {
    @Override
    public void entered(Path folder) {
      register(folder);
    }

    @Override
    public void left(Path folder) {
      reports.ifPresent(it -> it.end(folder));
    }

    @Override
    public void unreadable(Path folder, String reason) {
      listener.limited(folder, reason);
    }
  }

  private void register(Path folder) {
    if (reports.isEmpty()) {
      return;
    }
    try {
      reports.get().begin(folder);
    } catch (IOException e) {
      if (!unreported && Files.isDirectory(folder)) {
        unreported = true;
        listener.limited(folder, IoReason.of(e));
      }
    }
  }

  private void watch() {
    long nextLook = System.nanoTime() + pause(0);
    try {
      while (!closed) {
        long left = TimeUnit.NANOSECONDS.toMillis(nextLook - System.nanoTime());
        await(Math.max(1, left));
        if (System.nanoTime() - nextLook >= 0) {
          long began = System.nanoTime();
          look();
          nextLook = System.nanoTime() + pause(System.nanoTime() - began);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it was closed
    }
  }

  private long pause(long took) {
    return unreported
        ? Math.max(OFTEN.toNanos(), OFTEN_PART * took)
        : Math.max(SELDOM.toNanos(), SELDOM_PART * took);
  }

  private void await(long millis) throws InterruptedException {
    if (reports.isEmpty()) {
      Thread.sleep(millis);
      return;
    }
    Optional<FolderReports.Batch> batch = reports.get().await(millis);
    if (batch.isPresent() && note(batch.get())) {
      listener.changed();
    }
  }

  private synchronized boolean note(FolderReports.Batch batch) {
    int before = dirty.size() + lost.size();
    boolean concerned = false;
    for (Path path : batch.paths()) {
      if (concerns(path)) {
        concerned = true;
        dirty.add(path);
      }
    }
    for (Path folder : batch.lost()) {
      if (concerns(folder)) {
        concerned = true;
        lost.add(folder);
      }
    }
    return concerned || dirty.size() + lost.size() > before;
  }

  private boolean concerns(Path path) {
    return trees.stream()
        .anyMatch(tree -> path.startsWith(tree.root()) || tree.root().startsWith(path));
  }

  private void look() {
    boolean found;
    synchronized (this) {
      lookEverywhere();
      found = known.hasChanges();
    }
    if (found) {
      listener.changed();
    }
  }

  private void lookEverywhere() {
    for (FileWatching.Tree tree : trees) {
      watchAbove(tree);
      known.look(tree);
    }
  }

  /** Has the folders above a root reported, of which some may not exist yet. */
  private void watchAbove(FileWatching.Tree tree) {
    int levels = 0;
    for (Path above = tree.root().getParent();
        above != null && levels < ABOVE;
        above = above.getParent()) {
      if (Files.isDirectory(above)) {
        register(above);
        levels++;
      }
    }
  }

  @Override
  public synchronized Set<Path> changes() {
    Set<Path> paths = new HashSet<>(dirty);
    Set<Path> folders = new HashSet<>(lost);
    dirty.clear();
    lost.clear();
    for (FileWatching.Tree tree : trees) {
      boolean whole = false;
      for (Path path : paths) {
        if (!path.equals(tree.root()) && path.startsWith(tree.root())) {
          known.look(tree, path, false, true);
        } else if (tree.root().startsWith(path)) {
          whole = true;
          reports.ifPresent(it -> it.end(path)); // its name may mean another folder now
        }
      }
      for (Path folder : folders) {
        if (folder.startsWith(tree.root())) {
          known.look(tree, folder, true, false);
        } else {
          whole |= tree.root().startsWith(folder);
        }
      }
      if (whole) {
        watchAbove(tree);
        known.look(tree);
      }
    }
    return known.takeChanges();
  }

  @Override
  public synchronized Set<Path> present() {
    return known.present();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (reports.isPresent()) {
        reports.get().close();
      }
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (IOException e) {
      return; // it ends with the process
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
