/**
 * Decides what a health check found: which request an endpoint needs, by which way it is sent, and
 * what its answer means. Nothing here sends anything; {@link dev.paws.core.probe.EndpointClient} is
 * the port for that.
 */
@NullMarked
package dev.paws.core.probe;

import org.jspecify.annotations.NullMarked;
