package dev.paws.core.compose;

import dev.paws.core.compose.reference.ComposeVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Docker Compose's own hash of each service. The version that the project is read as writes one to
 * each container; another version, which may have made a container, reads the files and computes
 * the hash otherwise.
 */
public final class ComposeHashes {
  /** No hashes: no container matches the files. */
  public static final ComposeHashes NONE =
      new ComposeHashes(ComposeVersion.DEFAULT, Map.of(), version -> Optional.empty());

  private final ComposeVersion version;
  private final Function<ComposeVersion, Optional<ComposeProject>> readAs;
  private final Map<ComposeVersion, Map<String, ComposeHash>> known =
      new EnumMap<>(ComposeVersion.class);

  private ComposeHashes(
      ComposeVersion version,
      Map<String, ComposeHash> own,
      Function<ComposeVersion, Optional<ComposeProject>> readAs) {
    this.version = version;
    this.readAs = readAs;
    known.put(version, Map.copyOf(own));
  }

  /**
   * Returns the hashes of a project.
   *
   * @param readAs reads the same files as another version; empty if that version rejects them.
   *     Called at most once a version, and only for what another version may have made
   */
  public static ComposeHashes of(
      ComposeProject project, Function<ComposeVersion, Optional<ComposeProject>> readAs) {
    return new ComposeHashes(project.version(), ConfigRenderer.composeHashes(project), readAs);
  }

  /** Returns these hashes by service, as no other version computes them. */
  public static ComposeHashes of(Map<String, ComposeHash> own) {
    return new ComposeHashes(ComposeVersion.DEFAULT, own, version -> Optional.empty());
  }

  /** Returns the hash that new containers of a service get; empty if it is not known. */
  public Optional<ComposeHash> of(String service) {
    return Optional.ofNullable(as(version).get(service));
  }

  /**
   * Returns the hashes that a container of a service may carry if nothing has changed since it was
   * made: first that of the version that made it.
   *
   * @param release the release in the container's label; empty if it has none
   */
  public synchronized List<ComposeHash> candidates(String service, String release) {
    List<ComposeVersion> versions = new ArrayList<>();
    versions.add(release.isEmpty() ? version : ComposeVersion.ofRelease(release));
    for (ComposeVersion each : ComposeVersion.values()) {
      if (!versions.contains(each)) {
        versions.add(each);
      }
    }
    return versions.stream()
        .flatMap(it -> Optional.ofNullable(as(it).get(service)).stream())
        .toList();
  }

  private Map<String, ComposeHash> as(ComposeVersion other) {
    return known.computeIfAbsent(
        other, it -> readAs.apply(it).map(ConfigRenderer::composeHashes).orElse(Map.of()));
  }
}
