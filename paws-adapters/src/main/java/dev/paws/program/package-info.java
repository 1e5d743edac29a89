/** Finds programs of this machine. The one package that every adapter may know. */
@NullMarked
package dev.paws.program;

import org.jspecify.annotations.NullMarked;
