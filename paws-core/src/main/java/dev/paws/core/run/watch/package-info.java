/** Follows changes of files: copies them into containers, and has services rebuilt or restarted. */
@NullMarked
package dev.paws.core.run.watch;

import org.jspecify.annotations.NullMarked;
