package dev.paws.docker.build;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.message.ImagePhrase;
import java.util.Optional;
import java.util.Set;

/**
 * Which builder builds an image: the engine's BuildKit if possible, {@code docker buildx} if a
 * client must answer BuildKit's questions, otherwise the engine's own builder.
 *
 * @param need what needs buildx, for messages; empty for the other builders
 */
public record BuilderChoice(Builder builder, Optional<String> need) {
  /** The networks that BuildKit offers to a step. */
  private static final Set<String> NETWORKS = Set.of("default", "host", "none");

  /** The builders. */
  public enum Builder {
    BUILDKIT,
    BUILDX,
    /** The builder of an engine without BuildKit: Docker's classic builder, or Podman's. */
    ENGINE
  }

  /**
   * The builders of an engine.
   *
   * @param buildKit whether it has BuildKit
   * @param limits whether its BuildKit supports limits of memory and processes (Docker 23)
   * @param podman whether its builder is Podman's, which supports much of what BuildKit supports
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
   * Returns whether the engine's BuildKit can build it without buildx if the Dockerfile may appear
   * in the context: better than no image.
   */
  static boolean isBuiltWithDockerfileShown(BuildPlan plan, EngineBuilders engine) {
    return engine.buildKit()
        && plan.sessionNeed().or(() -> cacheNeed(plan.spec())).isEmpty()
        && !hasRefusedOption(plan, engine);
  }

  /** Returns whether BuildKit, without a session, would build something else or nothing. */
  private static boolean hasObstacle(BuildPlan plan, EngineBuilders engine) {
    return hasRefusedOption(plan, engine) || plan.showsDockerfile();
  }

  /** Returns whether it has an option that the engine's BuildKit does not accept. */
  private static boolean hasRefusedOption(BuildPlan plan, EngineBuilders engine) {
    BuildSpec spec = plan.spec();
    boolean network = spec.networkMode().filter(mode -> !NETWORKS.contains(mode)).isPresent();
    boolean limits = spec.shmBytes().isPresent() || !spec.ulimits().isEmpty();
    boolean ssh = plan.remote() && spec.context().matches("(?s)(ssh://|git@).*");
    return network || ssh || (limits && !engine.limits());
  }

  /** Returns a cache that is neither an image nor in a registry; empty if there is none. */
  private static Optional<String> cacheNeed(BuildSpec spec) {
    return spec.cacheFrom().stream()
        .filter(source -> source.contains("type=") && !source.contains("type=registry"))
        .findFirst()
        .map(source -> ImagePhrase.CACHE_FROM.text(source));
  }
}
