/**
 * What a Compose project asks of an engine: its resolved tree bound to specs of containers,
 * networks, volumes and images. Every key of the tree is consumed or is a finding; nothing is
 * dropped in silence.
 */
@NullMarked
package dev.paws.core.desired;

import org.jspecify.annotations.NullMarked;
