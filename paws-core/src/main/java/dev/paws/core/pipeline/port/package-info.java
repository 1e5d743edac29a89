/** What the pipeline needs of the machine: processes, files of jobs, the source tree. */
@NullMarked
package dev.paws.core.pipeline.port;

import org.jspecify.annotations.NullMarked;
