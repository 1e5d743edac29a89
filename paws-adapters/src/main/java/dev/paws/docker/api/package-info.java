/**
 * Single calls to the Engine API over docker-java's transport: JSON in and out as maps, a deadline
 * on every call, every failure one of {@link dev.paws.core.engine.EngineFailure}. Nothing here
 * knows what a container is.
 */
@NullMarked
package dev.paws.docker.api;

import org.jspecify.annotations.NullMarked;
