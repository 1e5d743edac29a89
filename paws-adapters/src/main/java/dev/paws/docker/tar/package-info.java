/** Writes tar archives (POSIX.1-2001, pax), which engines take files and build contexts in. */
@NullMarked
package dev.paws.docker.tar;

import org.jspecify.annotations.NullMarked;
