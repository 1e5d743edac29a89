/**
 * Clusters and names of services. Several services of one environment may be one replicated service
 * of the other. Two values may differ only because each environment has its own name for a service,
 * or each kind of source its own terms for the same thing.
 *
 * <p>Promises: a value counts as equal only if a reader of both environments would agree; secrets
 * are never compared by the names in them.
 */
@NullMarked
package dev.paws.core.parity.group;

import org.jspecify.annotations.NullMarked;
