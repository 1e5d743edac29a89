/**
 * Clock, threads and signals of this process, and the reaction when the process is asked to end.
 * Nothing here outlives the goal or build that opened it.
 */
@NullMarked
package dev.paws.runtime;

import org.jspecify.annotations.NullMarked;
