/**
 * What a step says beside its exit code: workflow commands in its output, environment files, and
 * the values that its output must not show. Pure: text in, data out.
 */
@NullMarked
package dev.paws.core.pipeline.log;

import org.jspecify.annotations.NullMarked;
