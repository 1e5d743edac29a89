/**
 * Turns the containers that a job asks for into a Compose file, so that they come up as every other
 * environment does. Pure: trees in, trees out.
 */
@NullMarked
package dev.paws.core.pipeline.container;

import org.jspecify.annotations.NullMarked;
