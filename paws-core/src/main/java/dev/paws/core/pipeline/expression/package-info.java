/**
 * The expressions of workflow files, exactly as GitHub's runner evaluates them: values and how they
 * are converted, the syntax, the functions, and texts that hold {@code ${{ }}}. Knows no workflow.
 */
@NullMarked
package dev.paws.core.pipeline.expression;

import org.jspecify.annotations.NullMarked;
