/**
 * The port to a container engine: the calls that Paws makes to Docker or Podman, in Paws's own
 * terms. Every call has a deadline, which the adapter enforces; a failed call throws an {@link
 * dev.paws.core.engine.EngineException} with a sealed {@link dev.paws.core.engine.EngineFailure}.
 */
@NullMarked
package dev.paws.core.engine;

import org.jspecify.annotations.NullMarked;
