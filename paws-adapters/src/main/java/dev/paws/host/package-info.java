/**
 * This machine, for the preflight checks: ports and who holds them, networks, memory, disk, paths.
 * Nothing here throws if the machine does not show something.
 */
@NullMarked
package dev.paws.host;

import org.jspecify.annotations.NullMarked;
