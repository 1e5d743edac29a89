package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;

/**
 * What {@code prune} is asked with.
 *
 * @param volumes whether volumes are removed, with their data
 * @param takeOver whether a build of another machine counts as ended
 * @param dryRun whether the environments are only listed
 * @param timeout the deadline for each environment
 */
public record PruneSettings(
    CommonSettings common, boolean volumes, boolean takeOver, boolean dryRun, Duration timeout) {}
