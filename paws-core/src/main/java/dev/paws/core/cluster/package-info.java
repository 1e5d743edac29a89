/**
 * What a cluster is beyond its containers: what to ask its members, and the state that their
 * answers amount to. Pure; {@code run.health} asks. One class a kind of cluster lives in {@code
 * kind}; docs/inspect.md shows how to add one.
 */
@NullMarked
package dev.paws.core.cluster;

import org.jspecify.annotations.NullMarked;
