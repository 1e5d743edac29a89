/**
 * Runs the jobs of a pipeline: steps one after another in a workspace of their own, jobs side by
 * side, in the order of their needs. Acts through {@code dev.paws.core.pipeline.port}.
 */
@NullMarked
package dev.paws.core.pipeline.run;

import org.jspecify.annotations.NullMarked;
