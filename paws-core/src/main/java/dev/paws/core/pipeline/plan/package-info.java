/**
 * What a run of a workflow does: the combinations of a matrix, the order of jobs, and why each runs
 * or is skipped. Pure; carrying it out is for others.
 */
@NullMarked
package dev.paws.core.pipeline.plan;

import org.jspecify.annotations.NullMarked;
