package dev.paws.goal;

import dev.paws.core.compose.ComposeOptions;
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
  private final Map<ComposeOptions, Target> targets = new LinkedHashMap<>();

  /** Remembers what came up. */
  public synchronized void put(ComposeOptions files, Target target) {
    targets.put(files, target);
  }

  /** Forgets an environment that is gone. */
  public synchronized void remove(String project) {
    targets.values().removeIf(target -> target.project().equals(project));
  }

  /**
   * What came up from these files: from the same options, or else under the name that the files now
   * lead to, or else the only one from the same place, if that name was not typed.
   *
   * @param isolated gives a project's name without the part that a build added to it
   */
  public synchronized Optional<Target> find(
      ComposeOptions files, Function<String, String> isolated) {
    Target same = targets.get(files);
    if (same != null || targets.isEmpty()) {
      return Optional.ofNullable(same);
    }
    Optional<String> name = Isolation.name(files);
    Optional<Target> named =
        targets.values().stream()
            .filter(target -> name.equals(Optional.of(target.project())))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    List<Target> near =
        targets.entrySet().stream()
            .filter(entry -> isSamePlace(entry.getKey(), files))
            .filter(
                entry -> Objects.equals(typed(entry.getKey(), isolated), typed(files, isolated)))
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
