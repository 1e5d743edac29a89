package dev.paws.docker.build;

import dev.paws.core.engine.spec.BuildSpec;
import java.util.Optional;
import java.util.Set;

/**
 * Which builder builds an image: BuildKit in the engine wherever it can, {@code docker buildx} for
 * what needs a client that answers BuildKit's questions, the engine's own builder for the rest.
 *
 * @param need what asks for buildx, for people; empty for the other builders
 */
public record BuilderChoice(Builder builder, Optional<String> need) {
  /** The networks that BuildKit can give to a step. */
  private static final Set<String> NETWORKS = Set.of("default", "host", "none");

  /** A builder. */
  public enum Builder {
    BUILDKIT,
    BUILDX,
    /** What an engine without BuildKit has: Docker's classic builder, or Podman's. */
    ENGINE
  }

  /**
   * What the engine can build with.
   *
   * @param buildKit whether it has BuildKit
   * @param limits whether its BuildKit takes limits of memory and processes (Docker 23)
   * @param podman whether its builder is Podman's, which knows much of what BuildKit knows
   */
  public record EngineBuilders(boolean buildKit, boolean limits, boolean podman) {}

  static BuilderChoice of(BuildPlan plan, EngineBuilders engine) {
    Optional<String> session = plan.sessionNeed().or(() -> cacheNeed(plan.spec()));
    Optional<String> need = session.isPresent() ? session : plan.buildKitNeed();
    if (engine.podman()) {
      return session.isPresent() && !plan.spec().buildKitOptions().isEmpty()
          ? new BuilderChoice(Builder.BUILDX, session)
          : new BuilderChoice(Builder.ENGINE, Optional.empty());
    }
    if (session.isPresent()) {
      return new BuilderChoice(Builder.BUILDX, session);
    }
    if (engine.buildKit() && !hasObstacle(plan, engine)) {
      return new BuilderChoice(Builder.BUILDKIT, Optional.empty());
    }
    return need.isPresent()
        ? new BuilderChoice(Builder.BUILDX, need)
        : new BuilderChoice(Builder.ENGINE, Optional.empty());
  }

  /**
   * Whether BuildKit in the engine can build it without buildx after all, if the Dockerfile may be
   * in the context that the build sees: better than no image.
   */
  static boolean isBuiltWithDockerfileShown(BuildPlan plan, EngineBuilders engine) {
    return engine.buildKit()
        && plan.sessionNeed().or(() -> cacheNeed(plan.spec())).isEmpty()
        && !hasRefusedOption(plan, engine);
  }

  /** Whether BuildKit, without a session, would build something else or nothing. */
  private static boolean hasObstacle(BuildPlan plan, EngineBuilders engine) {
    return hasRefusedOption(plan, engine) || plan.showsDockerfile();
  }

  /** Whether it has an option that BuildKit in the engine does not take. */
  private static boolean hasRefusedOption(BuildPlan plan, EngineBuilders engine) {
    BuildSpec spec = plan.spec();
    boolean network = spec.networkMode().filter(mode -> !NETWORKS.contains(mode)).isPresent();
    boolean limits = spec.shmBytes().isPresent() || !spec.ulimits().isEmpty();
    boolean ssh = plan.remote() && spec.context().matches("(?s)(ssh://|git@).*");
    return network || ssh || (limits && !engine.limits());
  }

  /** A cache that is neither an image nor in a registry. */
  private static Optional<String> cacheNeed(BuildSpec spec) {
    return spec.cacheFrom().stream()
        .filter(source -> source.contains("type=") && !source.contains("type=registry"))
        .findFirst()
        .map(source -> "build.cache_from " + source);
  }
}
