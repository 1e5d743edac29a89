package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.util.Optional;

/**
 * What {@code fix} is told.
 *
 * @param target the environment to follow, if one is named
 * @param dryRun whether to show the file only
 */
public record FixSettings(CommonSettings common, Optional<String> target, boolean dryRun) {}
