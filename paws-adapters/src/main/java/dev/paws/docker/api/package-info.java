/**
 * Single calls to the Engine API over docker-java's transport: JSON as maps, a deadline for every
 * call, and every failure as an {@link dev.paws.core.engine.EngineFailure}. Nothing here knows what
 * a container is.
 */
@NullMarked
package dev.paws.docker.api;

import org.jspecify.annotations.NullMarked;
