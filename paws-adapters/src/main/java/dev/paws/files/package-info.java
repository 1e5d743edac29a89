/**
 * The file system: reads what the core asks for and writes results, so that a reader never sees
 * half a file.
 */
@NullMarked
package dev.paws.files;

import org.jspecify.annotations.NullMarked;
