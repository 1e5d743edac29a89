/** Reads workflow and action files as trees, and evaluates their expressions. */
@NullMarked
package dev.paws.core.pipeline.plain;

import org.jspecify.annotations.NullMarked;
