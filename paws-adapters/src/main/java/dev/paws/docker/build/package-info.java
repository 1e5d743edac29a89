/**
 * Builds images: reads the Dockerfile to choose the builder, packs the context by its ignore file,
 * and passes both to the engine's own builder or to {@code docker buildx}.
 */
@NullMarked
package dev.paws.docker.build;

import org.jspecify.annotations.NullMarked;
