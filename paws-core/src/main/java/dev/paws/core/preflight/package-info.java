/**
 * The checks before anything is created: ports and subnets are free, images are present or can be
 * obtained, memory, processors and disk suffice, bind sources exist. A pure check of gathered
 * facts; all findings are reported together.
 */
@NullMarked
package dev.paws.core.preflight;

import org.jspecify.annotations.NullMarked;
