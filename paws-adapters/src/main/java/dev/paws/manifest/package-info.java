/**
 * Runs programs that print Kubernetes manifests.
 *
 * <p>Promises: only programs of {@code PATH} are run, with the user's environment; one that does
 * not end is killed.
 */
@NullMarked
package dev.paws.manifest;

import org.jspecify.annotations.NullMarked;
