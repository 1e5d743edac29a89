/**
 * Reads live Kubernetes clusters with fabric8's client, for those who add this artifact to the
 * plugin.
 *
 * <p>Promises: nothing but {@code GET} is sent, and a context that does not exist is an error and
 * never another cluster.
 */
@NullMarked
package dev.paws.kubernetes;

import org.jspecify.annotations.NullMarked;
