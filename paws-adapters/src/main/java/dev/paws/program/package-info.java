/**
 * Finds programs of this machine, and reads what they write. This is the only package that every
 * adapter may use.
 */
@NullMarked
package dev.paws.program;

import org.jspecify.annotations.NullMarked;
