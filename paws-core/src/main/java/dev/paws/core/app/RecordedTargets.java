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
 * The environments that a build brought up, as their files defined them then: they go down as they
 * came up, whatever has become of the files.
 */
public final class RecordedTargets {
  private final Map<Key, TeardownTarget> targets = new LinkedHashMap<>();
  private final FileAccess files;

  public RecordedTargets(FileAccess files) {
    this.files = files;
  }

  /** Which engine was asked for, and which files. */
  private record Key(Optional<String> engine, ComposeOptions files) {
    static Key of(CommonSettings settings) {
      return new Key(settings.engine().host(), settings.compose());
    }
  }

  /** Remembers an environment that came up. */
  public synchronized void put(CommonSettings settings, TeardownTarget target) {
    targets.put(Key.of(settings), target);
  }

  /** Forgets an environment that is gone. */
  public synchronized void remove(String project) {
    targets.values().removeIf(target -> target.project().equals(project));
  }

  /**
   * Returns what came up from these files: from the same options, or else under the name that the
   * files now lead to, or else the only one from the same place, if that name was not typed.
   *
   * @param isolated gives a project's name without the part that a build added to it
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

  /** The name that was typed; empty also for the one that {@code paws.isolate} gave. */
  private static Optional<String> typed(ComposeOptions files, Function<String, String> isolated) {
    return files.projectName().filter(name -> isolated.apply(name).equals(name));
  }

  private static boolean isSamePlace(ComposeOptions one, ComposeOptions other) {
    return one.baseDirectory().equals(other.baseDirectory())
        && one.composeFiles().equals(other.composeFiles())
        && one.projectDirectory().equals(other.projectDirectory());
  }
}
