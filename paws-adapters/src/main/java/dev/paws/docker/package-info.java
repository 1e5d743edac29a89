/**
 * The adapter of the engine port to Docker and to what speaks its API, as Podman. {@link
 * dev.paws.docker.DockerEngines} finds the engine and opens it; everything else is behind {@link
 * dev.paws.core.engine.Engine}. What a specification asks is sent whole or refused by name.
 */
@NullMarked
package dev.paws.docker;

import org.jspecify.annotations.NullMarked;
