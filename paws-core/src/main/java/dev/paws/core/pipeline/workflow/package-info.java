/**
 * Workflow files and action files: their records, with every text that may hold {@code ${{ }}}
 * parsed and with its position; the reader; and the checks that are made before anything runs.
 */
@NullMarked
package dev.paws.core.pipeline.workflow;

import org.jspecify.annotations.NullMarked;
