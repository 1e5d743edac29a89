/** Processes, files and the source tree of pipelines, on this machine. */
@NullMarked
package dev.paws.pipeline;

import org.jspecify.annotations.NullMarked;
