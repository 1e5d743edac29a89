package dev.paws.core.preflight;

/**
 * A process that holds a port.
 *
 * @param pid its process id
 * @param command its name, for people
 */
public record PortHolder(long pid, String command) {}
