package dev.paws.core.engine;

import java.nio.file.Path;

/**
 * A file, folder or symbolic link of this machine to copy into a container; of a folder only itself
 * with its rights.
 *
 * @param to the absolute path in the container
 */
public record FileCopy(Path from, String to) {}
