/**
 * Time and threads of this process: the real {@code Workbench}, and what happens when the process
 * is asked to end. Nothing here outlives the goal or build that opened it.
 */
@NullMarked
package dev.paws.runtime;

import org.jspecify.annotations.NullMarked;
