/**
 * Binds the resolved tree of a Compose project to specs of containers, networks, volumes and
 * images, which say what it asks of an engine. Every key of the tree is consumed or is a finding;
 * nothing is dropped silently.
 */
@NullMarked
package dev.paws.core.desired;

import org.jspecify.annotations.NullMarked;
