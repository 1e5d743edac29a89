/**
 * Logs of containers: lines are joined to entries, so that a stack trace stays together, entries of
 * many containers are put in order, and each has a level and a message. Nothing is kept longer than
 * needed for that, so a log may be of any size.
 */
@NullMarked
package dev.paws.core.log;

import org.jspecify.annotations.NullMarked;
