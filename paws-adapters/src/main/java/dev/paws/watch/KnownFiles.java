package dev.paws.watch;

import dev.paws.core.file.IoReason;
import dev.paws.core.watch.FileWatching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of trees as they were at the last look. Compares paths with what is there now, and
 * collects what has changed.
 */
final class KnownFiles {
  private final TreeMap<Path, Fingerprint> known = new TreeMap<>();
  private final Set<Path> changed = new HashSet<>();
  private final Set<Path> unreadable = new HashSet<>();
  private final Set<Path> roots = new HashSet<>();
  private final Folders folders;

  /** Learns about folders. */
  interface Folders {
    /** A folder is looked through now; whatever happens in it from now on must be noticed. */
    void entered(Path folder);

    /** A folder is gone or was replaced, with all folders in it. */
    void left(Path folder);

    /** A folder cannot be looked through. */
    void unreadable(Path folder, String reason);
  }

  KnownFiles(List<FileWatching.Tree> trees, Folders folders) {
    trees.forEach(tree -> roots.add(tree.root()));
    this.folders = folders;
  }

  /** Returns what has changed since the last call. */
  Set<Path> takeChanges() {
    Set<Path> taken = Set.copyOf(changed);
    changed.clear();
    return taken;
  }

  boolean hasChanges() {
    return !changed.isEmpty();
  }

  /** Returns all known files and folders but the roots that are folders. */
  Set<Path> present() {
    Set<Path> present = new HashSet<>();
    known.forEach(
        (path, found) -> {
          if (!found.isFolder() || !roots.contains(path)) {
            present.add(path);
          }
        });
    return present;
  }

  /** Compares a whole tree. */
  void look(FileWatching.Tree tree) {
    look(tree, tree.root(), true);
  }

  /**
   * Compares one file or folder of a tree.
   *
   * @param reported whether the operating system reported a change of it, so that a file counts as
   *     changed even if it looks the same
   */
  void look(FileWatching.Tree tree, Path path, boolean deeply, boolean reported) {
    if (path.equals(tree.root())) {
      look(tree, path, true);
    } else {
      Optional<Fingerprint> before = Optional.ofNullable(known.get(path));
      look(tree, path, deeply);
      boolean same = before.isPresent() && before.equals(Optional.ofNullable(known.get(path)));
      if (reported && same && !before.get().isFolder()) {
        changed.add(path);
      }
    }
  }

  private void look(FileWatching.Tree tree, Path path, boolean deeply) {
    Optional<Fingerprint> now = Fingerprint.of(path, roots.contains(path));
    Fingerprint before = known.get(path);
    if (now.isEmpty()) {
      forget(path);
      return;
    }
    boolean replaced =
        before != null
            && before.isFolder()
            && (!now.get().isFolder() || !sameIdentity(before, now.get()));
    if (replaced) {
      folders.left(path);
    }
    known.put(path, now.get());
    boolean isNewFolder = now.get().isFolder() && (before == null || !before.isFolder());
    if (before == null || !alike(before, now.get())) {
      change(path, now.get().isFolder());
    }
    if (now.get().isFolder() && (deeply || isNewFolder || replaced)) {
      lookInto(tree, path);
    } else if (!now.get().isFolder() && before != null && before.isFolder()) {
      below(path).forEach(this::forget);
    }
  }

  /** A folder that was replaced by one like it has not changed itself, only what is in it. */
  private static boolean alike(Fingerprint before, Fingerprint now) {
    return (before.isFolder() && now.isFolder())
        ? before.rights().equals(now.rights())
        : before.equals(now);
  }

  private static boolean sameIdentity(Fingerprint before, Fingerprint now) {
    Object identity = before.identity();
    return identity == null ? now.identity() == null : identity.equals(now.identity());
  }

  private void change(Path path, boolean isFolder) {
    if (!isFolder || !roots.contains(path)) {
      changed.add(path);
    }
  }

  private void lookInto(FileWatching.Tree tree, Path folder) {
    if (!tree.enters().test(folder)) {
      return;
    }
    folders.entered(folder);
    Set<Path> children = new HashSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // gone just now, which is the next thing that is reported
    } catch (IOException e) {
      report(folder, IoReason.of(e));
      return;
    } catch (DirectoryIteratorException | UncheckedIOException e) {
      report(folder, String.valueOf(e.getMessage()));
      return;
    }
    unreadable.remove(folder);
    for (Path inner : below(folder)) {
      Path child = folder.resolve(inner.getName(folder.getNameCount()));
      if (!children.contains(child)) {
        forget(inner);
      }
    }
    children.forEach(child -> look(tree, child, true));
  }

  private void report(Path folder, String reason) {
    if (unreadable.add(folder)) {
      folders.unreadable(folder, reason);
    }
  }

  /** A path is gone, with everything in it. */
  private void forget(Path path) {
    List<Path> all = below(path);
    all.add(path);
    for (Path one : all) {
      Fingerprint before = known.remove(one);
      if (before != null) {
        change(one, before.isFolder());
        if (before.isFolder()) {
          folders.left(one);
        }
      }
    }
  }

  /** Returns what is known below a path. Names with the same beginning stand between. */
  private List<Path> below(Path path) {
    List<Path> below = new ArrayList<>();
    String beginning = path.toString();
    for (Map.Entry<Path, Fingerprint> entry : known.tailMap(path, false).entrySet()) {
      if (!entry.getKey().toString().startsWith(beginning)) {
        break;
      }
      if (entry.getKey().startsWith(path)) {
        below.add(entry.getKey());
      }
    }
    return below;
  }
}
