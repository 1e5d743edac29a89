/**
 * Files as the core sees them: names without loss whatever the locale of the process is, and a port
 * through which they are read. {@code FileAccess.disk()} is its only class that touches a disk.
 */
@NullMarked
package dev.paws.core.file;

import org.jspecify.annotations.NullMarked;
