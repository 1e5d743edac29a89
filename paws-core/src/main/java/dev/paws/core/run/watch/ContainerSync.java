package dev.paws.core.run.watch;

import dev.paws.core.engine.CopyResult;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.FileCopy;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import dev.paws.core.watch.SyncItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings files of a container up to date. */
final class ContainerSync {
  /** So many paths fit into one command on every system. */
  private static final int MOST_PATHS = 200;

  private static final Duration REMOVAL = Duration.ofSeconds(60);

  /** What was copied belongs to any user, so any user must be able to remove it. */
  private static final Optional<String> ROOT = Optional.of("0");

  private final Engine engine;
  private final FileAccess files;
  private final WatchActions actions;
  private final ContainerOwners owners;
  private final Set<String> refusing = new HashSet<>();

  ContainerSync(Engine engine, FileAccess files, WatchActions actions) {
    this.engine = engine;
    this.files = files;
    this.actions = actions;
    this.owners = new ContainerOwners(engine, actions);
  }

  /**
   * What a container has got.
   *
   * @param done items that need not be tried again
   */
  record Delivery(Set<SyncItem> done, int copied, int removed) {}

  /**
   * Copies what is there and removes what is not, as far as that is possible now.
   *
   * @param items in the order of their paths in the container
   */
  Delivery deliver(ObservedContainer container, Collection<SyncItem> items) {
    List<SyncItem> present = new ArrayList<>();
    List<SyncItem> absent = new ArrayList<>();
    for (SyncItem item : items) {
      (isPresent(item.from()) ? present : absent).add(item);
    }
    Set<SyncItem> done = new TreeSet<>();
    int removed = container.state().isRunning() ? remove(container, absent, done) : 0;
    int copied = owners.needsRunning(container) ? 0 : copy(container, present, done);
    return new Delivery(done, copied, removed);
  }

  private boolean isPresent(Path path) {
    return files.isSymbolicLink(path) || files.isFile(path) || files.isDirectory(path);
  }

  private int copy(ObservedContainer container, List<SyncItem> items, Set<SyncItem> done) {
    if (items.isEmpty()) {
      return 0;
    }
    List<FileCopy> copies =
        items.stream().map(item -> new FileCopy(item.from(), item.to())).distinct().toList();
    try {
      CopyResult result = engine.copyFiles(container.id(), copies, owners.of(container));
      result.unreadable().forEach(this::unreadable);
      Set<Path> gone = Set.copyOf(result.gone());
      items.stream().filter(item -> !gone.contains(item.from())).forEach(done::add);
      refusing.remove(container.id());
      return copies.size() - gone.size() - result.unreadable().size();
    } catch (EngineException e) {
      refused(container, WatchMessage.NOT_COPIED, e);
      return 0;
    }
  }

  private void unreadable(Path path, String reason) {
    actions.warn(WatchMessage.UNREADABLE.at(Position.NONE, "", path, reason).text());
  }

  private int remove(ObservedContainer container, List<SyncItem> items, Set<SyncItem> done) {
    List<String> paths = outermost(items);
    try {
      for (int from = 0; from < paths.size(); from += MOST_PATHS) {
        List<String> command = new ArrayList<>(List.of("rm", "-rf", "--"));
        command.addAll(paths.subList(from, Math.min(paths.size(), from + MOST_PATHS)));
        ExecResult result =
            engine.exec(
                container.id(),
                new ExecSpec(command, Map.of(), ROOT, Optional.empty(), false),
                REMOVAL);
        if (!result.succeeded()) {
          warn(
              WatchMessage.NOT_REMOVED,
              container,
              result.timedOut()
                  ? WatchPhrase.TIMED_OUT.text()
                  : WatchPhrase.RM_FAILED.text(result.exitCode(), result.output().strip()));
        }
      }
      done.addAll(items);
      return paths.size();
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.Rejected) {
        done.addAll(items); // there is no such program: another attempt would not find it
      }
      refused(container, WatchMessage.NOT_REMOVED, e);
      return 0;
    }
  }

  /** Returns the paths in the container that are in no other one's folder. */
  private static List<String> outermost(List<SyncItem> items) {
    Set<String> all = new TreeSet<>();
    items.forEach(item -> all.add(item.to()));
    all.remove("/");
    return all.stream().filter(path -> !isWithin(path, all)).toList();
  }

  private static boolean isWithin(String path, Set<String> folders) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (folders.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** Warns once until something is copied again; a container that is gone needs nothing. */
  private void refused(ObservedContainer container, WatchMessage message, EngineException e) {
    if (!(e.failure() instanceof EngineFailure.NotFound) && refusing.add(container.id())) {
      warn(message, container, e.failure().text());
    }
  }

  private void warn(WatchMessage message, ObservedContainer container, String reason) {
    actions.warn(message.at(Position.NONE, "", container.name(), reason).text());
  }
}
