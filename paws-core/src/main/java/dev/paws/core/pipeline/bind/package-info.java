/** Turns workflow and action files, which are read and checked, into what the runner takes. */
@NullMarked
package dev.paws.core.pipeline.bind;

import org.jspecify.annotations.NullMarked;
