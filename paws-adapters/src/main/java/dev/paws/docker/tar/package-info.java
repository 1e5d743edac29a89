/**
 * Writes tar archives (POSIX.1-2001, pax), the form in which engines accept files and build
 * contexts.
 */
@NullMarked
package dev.paws.docker.tar;

import org.jspecify.annotations.NullMarked;
