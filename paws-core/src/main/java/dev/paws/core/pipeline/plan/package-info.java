/**
 * What a job's strategy means: the combinations of its matrix, how many run at once, and whether
 * the first failure ends the others. Pure; carrying it out is for others.
 */
@NullMarked
package dev.paws.core.pipeline.plan;

import org.jspecify.annotations.NullMarked;
