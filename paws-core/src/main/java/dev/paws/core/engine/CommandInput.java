package dev.paws.core.engine;

import java.io.InputStream;

/**
 * What a command in a container reads.
 *
 * @param bytes its standard input; the command sees the end when it ends
 * @param terminal whether the command has a terminal: one stream for output and errors, keys such
 *     as Ctrl-C are signals to it
 */
public record CommandInput(InputStream bytes, boolean terminal) {}
