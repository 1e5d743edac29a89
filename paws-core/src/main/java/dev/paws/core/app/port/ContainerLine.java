package dev.paws.core.app.port;

import dev.paws.core.execute.InstanceProgress;

/**
 * The progress of one container, in words.
 *
 * @param name the container's name
 * @param service the service's name, with the container's number if the service has several
 * @param detail what it waits for, or what happened; may be empty
 */
public record ContainerLine(
    String name, String service, InstanceProgress.Phase phase, String detail) {}
