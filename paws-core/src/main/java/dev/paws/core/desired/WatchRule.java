package dev.paws.core.desired;

import dev.paws.core.engine.ExecSpec;
import dev.paws.core.finding.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One item of {@code develop.watch} (Compose Develop Specification).
 *
 * @param service the service to which it belongs
 * @param at where it was written
 * @param field its Compose path
 * @param path the watched file or folder of this machine, absolute
 * @param target where it is copied to in the container; empty unless the action copies
 * @param include patterns of the files to watch, relative to the path; empty: all
 * @param ignore patterns of the files to leave out, relative to the path
 * @param exec the command of {@code sync+exec}
 * @param initialSync whether to copy everything once before changes are followed
 */
public record WatchRule(
    String service,
    Position at,
    String field,
    Action action,
    Path path,
    String target,
    List<String> include,
    List<String> ignore,
    Optional<ExecSpec> exec,
    boolean initialSync) {
  public WatchRule {
    include = List.copyOf(include);
    ignore = List.copyOf(ignore);
  }

  /** What a change leads to. */
  public enum Action {
    SYNC,
    REBUILD,
    RESTART,
    SYNC_RESTART,
    SYNC_EXEC;

    /** Returns the name in Compose files, such as {@code sync+restart}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** Returns whether changed files are copied into containers. */
    public boolean copies() {
      return this == SYNC || this == SYNC_RESTART || this == SYNC_EXEC;
    }

    static Optional<Action> named(String text) {
      for (Action action : values()) {
        if (action.text().equals(text)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }
  }
}
