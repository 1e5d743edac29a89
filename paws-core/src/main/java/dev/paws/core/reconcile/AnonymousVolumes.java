package dev.paws.core.reconcile;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.spec.MountSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds volumes whose only name is the one that the engine made up: 64 hexadecimal digits. */
public final class AnonymousVolumes {
  private AnonymousVolumes() {}

  /** Returns the names of a container's anonymous volumes, by their path in the container. */
  static Map<String, String> byPath(ObservedContainer container) {
    Map<String, String> volumes = new LinkedHashMap<>();
    for (Mount mount : container.details().mounts()) {
      if (mount.isAnonymousVolume()) {
        volumes.put(mount.target(), mount.name());
      }
    }
    return volumes;
  }

  /**
   * Returns the volumes that a container hands on to the one that replaces it, by their path. One
   * that was external when the container was created is not among them, even if its name looks as
   * if the engine had made it up.
   */
  static Map<String, String> handedOn(ObservedContainer old) {
    Map<String, String> volumes = byPath(old);
    TeardownRecord.external(old).ifPresent(names -> volumes.values().removeAll(names.volumes()));
    return volumes;
  }

  /**
   * Returns whether a volume is provably anonymous: the engine created it with this container, or
   * with an earlier one that handed it on. Any other may be a person's, whatever its name looks
   * like, and is never removed with the container.
   */
  static boolean isProved(ObservedContainer container, String volume) {
    return TeardownRecord.carriedOver(container).contains(volume)
        || container.details().mounts().stream()
            .filter(mount -> mount.name().equals(volume))
            .noneMatch(Mount::named);
  }

  /**
   * Returns the anonymous volumes that the engine does not remove with their container, because it
   * was created with their names: a container that replaced another one has the volumes of its
   * predecessor. Only recorded names count, because a volume that a person created without a name
   * and that the files name looks the same.
   */
  static List<String> carriedOver(ObservedContainer container) {
    List<String> recorded = TeardownRecord.carriedOver(container);
    return byPath(container).values().stream().filter(recorded::contains).toList();
  }

  /**
   * Returns anonymous volumes that Paws created and that no container uses any more.
   *
   * @param all what the engine has
   * @param whose accepts the labels of the volumes to return
   */
  public static List<ObservedVolume> stray(Observed all, Predicate<Map<String, String>> whose) {
    Set<String> used = new HashSet<>();
    all.containers().forEach(container -> used.addAll(container.volumes()));
    return all.volumes().stream()
        .filter(volume -> volume.labels().containsKey(Labels.ANONYMOUS))
        .filter(volume -> !used.contains(volume.name()) && whose.test(volume.labels()))
        .toList();
  }

  /** Returns whether the labels are those of an anonymous volume of this project. */
  public static boolean isOf(String project, Map<String, String> labels) {
    return project.equals(labels.get(Labels.ANONYMOUS));
  }

  /**
   * Returns the mounts with labels on their anonymous volumes, including those of the image, so
   * that the volumes can be found when their container is gone.
   *
   * @param declared the paths at which the image has volumes
   * @param inherits whether the container has volumes of another one, which might be at such a path
   */
  static List<MountSpec> labelled(
      List<MountSpec> mounts, List<String> declared, boolean inherits, Map<String, String> labels) {
    List<MountSpec> result = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (MountSpec mount : mounts) {
      targets.add(path(mount.target()));
      result.add(
          mount instanceof MountSpec.Volume volume && volume.source().isEmpty()
              ? volume.with(both(volume.labels(), labels))
              : mount);
    }
    for (String target : declared) {
      if (!inherits && target.startsWith("/") && targets.add(path(target))) {
        result.add(
            new MountSpec.Volume(path(target), "", false, false, Optional.empty()).with(labels));
      }
    }
    return result;
  }

  private static Map<String, String> both(Map<String, String> written, Map<String, String> ours) {
    Map<String, String> all = new LinkedHashMap<>(written);
    all.putAll(ours);
    return all;
  }

  private static String path(String target) {
    String path = target.replaceAll("/+", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
