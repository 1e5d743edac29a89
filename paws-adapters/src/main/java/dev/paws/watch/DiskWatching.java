package dev.paws.watch;

import dev.paws.core.watch.FileWatching;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Watches the disks of this machine. */
public final class DiskWatching implements FileWatching {
  private final boolean reported;

  /** Uses the reports of the operating system if Java receives them in time. */
  public DiskWatching() {
    // On macOS, Java's own watch service looks through folders only every few seconds.
    this(!System.getProperty("os.name", "").startsWith("Mac"));
  }

  DiskWatching(boolean reported) {
    this.reported = reported;
  }

  @Override
  public Watch begin(Collection<Tree> trees, Listener listener) {
    return new DiskWatch(List.copyOf(trees), listener, reports(listener, trees));
  }

  private Optional<FolderReports> reports(Listener listener, Collection<Tree> trees) {
    if (!reported) {
      return Optional.empty();
    }
    try {
      return Optional.of(new FolderReports(FileSystems.getDefault().newWatchService()));
    } catch (IOException e) {
      trees.stream()
          .findFirst()
          .ifPresent(tree -> listener.limited(tree.root(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
