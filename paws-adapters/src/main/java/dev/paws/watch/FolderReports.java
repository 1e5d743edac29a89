package dev.paws.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The operating system's reports about folders. */
final class FolderReports implements AutoCloseable {
  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final Map<WatchKey, Path> folders = new HashMap<>();

  FolderReports(WatchService service) {
    this.service = service;
  }

  /**
   * What was reported.
   *
   * @param paths files and folders in reported folders; folders that are no longer reported
   * @param lost folders some of whose reports were lost
   */
  record Batch(Set<Path> paths, Set<Path> lost) {}

  /** Asks for reports about a folder, if that was not done before. */
  synchronized void begin(Path folder) throws IOException {
    WatchKey present = keys.get(folder);
    if (present != null && present.isValid()) {
      return;
    }
    WatchKey key =
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
    keys.put(folder, key);
    folders.put(key, folder);
  }

  /** Asks for no more reports about a folder: its name may mean another one from now on. */
  synchronized void end(Path folder) {
    WatchKey key = keys.remove(folder);
    // A folder that was renamed keeps its key under the new name.
    if (key != null && folders.remove(key, folder)) {
      key.cancel();
    }
  }

  /**
   * Waits for reports.
   *
   * @return empty if there are none by then
   */
  Optional<Batch> await(long millis) throws InterruptedException {
    WatchKey key = poll(millis);
    if (key == null) {
      return Optional.empty();
    }
    Batch batch = new Batch(new HashSet<>(), new HashSet<>());
    while (key != null) {
      take(key, batch);
      key = poll(0);
    }
    return Optional.of(batch);
  }

  private @org.jspecify.annotations.Nullable WatchKey poll(long millis)
      throws InterruptedException {
    try {
      return service.poll(millis, TimeUnit.MILLISECONDS);
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("closed");
    }
  }

  private synchronized void take(WatchKey key, Batch batch) {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder != null && event.context() instanceof Path name) {
        batch.paths().add(folder.resolve(name));
      } else if (folder != null) {
        batch.lost().add(folder);
      }
    }
    if (!key.reset() && folder != null) {
      end(folder);
      batch.paths().add(folder);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
