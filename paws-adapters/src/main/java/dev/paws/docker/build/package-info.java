/**
 * Builds images: reads the Dockerfile to see which builder it needs, packs the context as its
 * ignore file says, and hands both to the engine's own builder or to {@code docker buildx}.
 */
@NullMarked
package dev.paws.docker.build;

import org.jspecify.annotations.NullMarked;
