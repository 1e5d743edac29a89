package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;

/**
 * The settings of {@code prune}.
 *
 * @param volumes whether to remove volumes, with their data
 * @param takeOver whether a build on another machine counts as ended
 * @param dryRun whether to only list the environments
 * @param timeout the deadline for each environment
 */
public record PruneSettings(
    CommonSettings common, boolean volumes, boolean takeOver, boolean dryRun, Duration timeout) {}
