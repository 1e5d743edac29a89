package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The environments that a build started, as their files defined them then. They are taken down as
 * they were started, even if the files have changed since.
 */
public final class RecordedTargets {
  private final Map<Key, TeardownTarget> targets = new LinkedHashMap<>();
  private final FileAccess files;

  public RecordedTargets(FileAccess files) {
    this.files = files;
  }

  /** The engine that was asked for, and the files. */
  private record Key(Optional<String> engine, ComposeOptions files) {
    static Key of(CommonSettings settings) {
      return new Key(settings.engine().host(), settings.compose());
    }
  }

  /** Remembers an environment that was started. */
  public synchronized void put(CommonSettings settings, TeardownTarget target) {
    targets.put(Key.of(settings), target);
  }

  /** Forgets an environment that is gone. */
  public synchronized void remove(String project) {
    targets.values().removeIf(target -> target.project().equals(project));
  }

  /**
   * Returns the environment that was started from these files. It is looked for by the same
   * options, then by the name that the files now define, then as the only one from the same place,
   * if its name was not typed.
   *
   * @param isolated returns a project's name without the part that a build added to it
   */
  public synchronized Optional<TeardownTarget> find(
      CommonSettings settings, Function<String, String> isolated) {
    ComposeOptions options = settings.compose();
    TeardownTarget same = targets.get(Key.of(settings));
    if (same != null || targets.isEmpty()) {
      return Optional.ofNullable(same);
    }
    Optional<String> name = Isolation.name(options, files);
    Optional<TeardownTarget> named =
        targets.entrySet().stream()
            .filter(entry -> entry.getKey().engine().equals(settings.engine().host()))
            .map(Map.Entry::getValue)
            .filter(target -> name.equals(Optional.of(target.project())))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    List<TeardownTarget> near =
        targets.entrySet().stream()
            .filter(entry -> entry.getKey().engine().equals(settings.engine().host()))
            .filter(entry -> isSamePlace(entry.getKey().files(), options))
            .filter(
                entry ->
                    Objects.equals(
                        typed(entry.getKey().files(), isolated), typed(options, isolated)))
            .map(Map.Entry::getValue)
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Returns the name that the user typed; empty for the one that {@code paws.isolate} made. */
  private static Optional<String> typed(ComposeOptions files, Function<String, String> isolated) {
    return files.projectName().filter(name -> isolated.apply(name).equals(name));
  }

  private static boolean isSamePlace(ComposeOptions one, ComposeOptions other) {
    return one.baseDirectory().equals(other.baseDirectory())
        && one.composeFiles().equals(other.composeFiles())
        && one.projectDirectory().equals(other.projectDirectory());
  }
}
