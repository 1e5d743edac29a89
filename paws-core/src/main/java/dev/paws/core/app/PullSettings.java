package dev.paws.core.app;

import java.util.Optional;

/**
 * The settings of {@code pull}.
 *
 * @param policy when to pull; empty: as each service says, always if it says nothing
 * @param ignoreBuildable whether to leave out images that can be built
 * @param ignoreFailures whether images that cannot be pulled are only warnings
 */
public record PullSettings(
    ImageSettings images,
    Optional<Policy> policy,
    boolean ignoreBuildable,
    boolean ignoreFailures) {
  /** When to pull. */
  public enum Policy {
    /** If the engine does not have the image. */
    MISSING,
    /** In any case. */
    ALWAYS
  }
}
