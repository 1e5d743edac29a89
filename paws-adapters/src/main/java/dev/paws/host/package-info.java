/**
 * This machine, as the preflight checks ask for it: ports and who holds them, networks, memory,
 * disk, paths. Nothing here throws for what the machine does not tell.
 */
@NullMarked
package dev.paws.host;

import org.jspecify.annotations.NullMarked;
