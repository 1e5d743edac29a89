/** Names of files, whatever the locale of the process is. Nothing here reads a file. */
@NullMarked
package dev.paws.core.file;

import org.jspecify.annotations.NullMarked;
