package dev.paws.core.app.port;

import dev.paws.core.execute.InstanceProgress;

/**
 * The progress of one container, in words.
 *
 * @param detail what it waits for, or what happened; may be empty
 */
public record ContainerLine(String name, InstanceProgress.Phase phase, String detail) {}
