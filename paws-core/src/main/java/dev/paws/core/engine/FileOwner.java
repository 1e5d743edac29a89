package dev.paws.core.engine;

/** The owner of files in a container, by number. */
public record FileOwner(long user, long group) {}
