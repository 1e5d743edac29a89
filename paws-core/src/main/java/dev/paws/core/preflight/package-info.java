/**
 * What must be so before anything is created: ports and subnets free, images there or to be had,
 * memory, processors and disk enough, bind sources there. A pure check over gathered facts; all
 * findings at once.
 */
@NullMarked
package dev.paws.core.preflight;

import org.jspecify.annotations.NullMarked;
