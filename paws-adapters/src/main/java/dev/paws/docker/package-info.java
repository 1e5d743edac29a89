/**
 * The adapter of the engine port to Docker and engines with its API, such as Podman. {@link
 * dev.paws.docker.DockerEngines} finds and opens the engine; everything else is behind {@link
 * dev.paws.core.engine.Engine}. A specification is sent completely or refused by name.
 */
@NullMarked
package dev.paws.docker;

import org.jspecify.annotations.NullMarked;
