/**
 * Clusters: several services of one environment that are one replicated service of another; and
 * values that mean the same because they name such services, or because each kind of source has its
 * own words for it.
 */
@NullMarked
package dev.paws.core.parity.group;

import org.jspecify.annotations.NullMarked;
