/**
 * The port to a container engine: what Paws asks of Docker or Podman, in Paws's own terms. Every
 * call has a deadline, kept by the adapter; what goes wrong is an {@link
 * dev.paws.core.engine.EngineException} with a sealed {@link dev.paws.core.engine.EngineFailure}.
 */
@NullMarked
package dev.paws.core.engine;

import org.jspecify.annotations.NullMarked;
