/** Runs of the pipeline as data, text and JUnit XML. */
@NullMarked
package dev.paws.core.report.pipeline;

import org.jspecify.annotations.NullMarked;
