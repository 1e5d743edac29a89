package dev.paws.core.engine;

/**
 * A line that a container wrote.
 *
 * @param time when the engine received it, in nanoseconds since 1970 (UTC)
 * @param error whether it came from standard error; false if the container has a terminal
 * @param text without the end of the line
 */
public record LogLine(long time, boolean error, String text) {}
