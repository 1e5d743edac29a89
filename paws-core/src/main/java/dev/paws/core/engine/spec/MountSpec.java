package dev.paws.core.engine.spec;

import java.util.Map;
import java.util.Optional;

/** A mount in a container. */
public sealed interface MountSpec {
  /** Returns the path in the container. */
  String target();

  /**
   * A named volume, or an anonymous one if {@code source} is empty.
   *
   * @param source the volume's name in the engine
   * @param noCopy whether the image's files at the target stay out of a new volume
   * @param subpath a folder within the volume; needs Engine API 1.45
   * @param labels labels of an anonymous volume, which is created with the container
   */
  record Volume(
      String target,
      String source,
      boolean readOnly,
      boolean noCopy,
      Optional<String> subpath,
      Map<String, String> labels)
      implements MountSpec {
    public Volume {
      labels = Map.copyOf(labels);
    }

    /** Creates a volume without labels. */
    public Volume(
        String target, String source, boolean readOnly, boolean noCopy, Optional<String> subpath) {
      this(target, source, readOnly, noCopy, subpath, Map.of());
    }

    /** Returns this mount with labels for its volume. */
    public Volume with(Map<String, String> newLabels) {
      return new Volume(target, source, readOnly, noCopy, subpath, newLabels);
    }
  }

  /**
   * A path of the engine's machine.
   *
   * @param createHostPath whether a missing source becomes a folder (the short syntax's behaviour)
   * @param propagation {@code rprivate}, {@code rshared}, …
   * @param selinux {@code z} or {@code Z}
   */
  record Bind(
      String target,
      String source,
      boolean readOnly,
      boolean createHostPath,
      Optional<String> propagation,
      Optional<String> selinux)
      implements MountSpec {}

  /**
   * The files of an image, read-only; needs Engine API 1.48.
   *
   * @param source the image
   * @param subpath a folder within it
   */
  record Image(String target, String source, Optional<String> subpath) implements MountSpec {}

  /**
   * A file system in memory.
   *
   * @param options mount options in the form of {@code services.tmpfs} ({@code
   *     size=64m,mode=1777}); empty: none
   * @param sizeBytes size limit, as {@code volumes[].tmpfs.size}
   * @param mode permission bits, as {@code volumes[].tmpfs.mode}
   */
  record Tmpfs(
      String target,
      boolean readOnly,
      String options,
      Optional<Long> sizeBytes,
      Optional<Integer> mode)
      implements MountSpec {}
}
