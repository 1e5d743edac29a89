package dev.paws.core.preflight;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.file.FilePaths;
import java.util.Optional;

/** The paths that a build reads. */
final class BuildPaths {
  private BuildPaths() {}

  /** Returns whether the engine fetches the context, so that none of it is on this machine. */
  static boolean isRemote(BuildSpec build) {
    String context = build.context();
    return context.contains("://")
        || context.startsWith("git@")
        || context.startsWith("github.com/");
  }

  /** Returns the Dockerfile's absolute path; empty if it is inline or remote. */
  static Optional<String> dockerfile(BuildSpec build) {
    if (isRemote(build) || build.dockerfileInline().isPresent()) {
      return Optional.empty();
    }
    String name = build.dockerfile().orElse("Dockerfile");
    return Optional.of(
        FilePaths.text(FilePaths.resolve(FilePaths.path(build.context()), name).normalize()));
  }
}
