/**
 * The file system: reads what the core asks for and writes results; a reader never sees an
 * incomplete file.
 */
@NullMarked
package dev.paws.files;

import org.jspecify.annotations.NullMarked;
