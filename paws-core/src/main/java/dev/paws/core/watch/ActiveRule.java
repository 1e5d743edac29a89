package dev.paws.core.watch;

import dev.paws.core.desired.WatchRule;
import dev.paws.core.file.FilePaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rule with its patterns.
 *
 * @param include the files to watch; empty: all
 * @param ignore the files to leave out, relative to the rule's path
 * @param context the folder from which the service's image is built, if it is
 * @param contextIgnore what the build leaves out, relative to the context
 * @param own files and folders that Paws itself writes
 */
public record ActiveRule(
    WatchRule rule,
    Optional<PathPatterns> include,
    List<PathPatterns> ignore,
    Optional<Path> context,
    PathPatterns contextIgnore,
    List<Path> own) {
  public ActiveRule {
    ignore = List.copyOf(ignore);
    own = List.copyOf(own);
  }

  /** Returns whether a change of this file or folder concerns the rule. */
  public boolean matches(Path changed) {
    if (!changed.startsWith(rule.path()) || isOwn(changed)) {
      return false;
    }
    String path = relative(rule.path(), changed);
    boolean included = path.isEmpty() || include.map(it -> it.matches(path)).orElse(true);
    return included && !isIgnored(path) && !leftOutOfBuild(changed);
  }

  /** Returns whether a folder may contain files that concern the rule. */
  public boolean mayMatchWithin(Path folder) {
    if (rule.path().startsWith(folder)) {
      return true;
    }
    if (!folder.startsWith(rule.path()) || isOwn(folder)) {
      return false;
    }
    String path = relative(rule.path(), folder);
    boolean closed =
        ignore.stream().anyMatch(it -> it.matches(path) && !it.mayExceptWithin(path))
            || (leftOutOfBuild(folder)
                && !contextIgnore.mayExceptWithin(relative(context.orElseThrow(), folder)));
    return !closed;
  }

  /** Returns whether the build's ignore file leaves out everything that the rule watches. */
  public boolean isLeftOutOfBuild() {
    return leftOutOfBuild(rule.path())
        && !contextIgnore.mayExceptWithin(relative(context.orElseThrow(), rule.path()));
  }

  /** Returns the path in the container, for an action that copies. */
  public String target(Path changed) {
    String path = relative(rule.path(), changed);
    String target = rule.target();
    while (target.length() > 1 && target.endsWith("/")) {
      target = target.substring(0, target.length() - 1);
    }
    String absolute = target.startsWith("/") ? target : "/" + target;
    return path.isEmpty() ? absolute : absolute + (absolute.endsWith("/") ? "" : "/") + path;
  }

  /** Returns whether the service's image may be built from a file. */
  boolean isBuiltFrom(Path file) {
    return context.filter(file::startsWith).isPresent() && !leftOutOfBuild(file);
  }

  private boolean isIgnored(String path) {
    return !path.isEmpty() && ignore.stream().anyMatch(it -> it.matches(path));
  }

  private boolean leftOutOfBuild(Path changed) {
    return context
        .filter(changed::startsWith)
        .map(folder -> relative(folder, changed))
        .filter(path -> !path.isEmpty() && contextIgnore.matches(path))
        .isPresent();
  }

  private boolean isOwn(Path changed) {
    return own.stream().anyMatch(changed::startsWith);
  }

  private static String relative(Path base, Path below) {
    return FilePaths.text(base.relativize(below)).replace(base.getFileSystem().getSeparator(), "/");
  }
}
