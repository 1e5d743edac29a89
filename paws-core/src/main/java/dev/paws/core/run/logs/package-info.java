/** Reads the logs of an environment: what was written so far, and what is written from now on. */
@NullMarked
package dev.paws.core.run.logs;

import org.jspecify.annotations.NullMarked;
