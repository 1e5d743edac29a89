package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.util.Optional;

/**
 * The settings of {@code fix}.
 *
 * @param target the environment to match; empty if the user names none
 * @param dryRun whether to only show the file
 */
public record FixSettings(CommonSettings common, Optional<String> target, boolean dryRun) {}
