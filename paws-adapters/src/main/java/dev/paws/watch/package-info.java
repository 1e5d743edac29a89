/**
 * Watches files of this machine. The operating system's reports say where to look; what has changed
 * is what differs from the last look. So nothing depends on reports that are lost, come twice or
 * name a folder that was replaced meanwhile.
 */
@NullMarked
package dev.paws.watch;

import org.jspecify.annotations.NullMarked;
