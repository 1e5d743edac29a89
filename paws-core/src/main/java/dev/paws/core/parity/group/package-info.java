/** Clusters: several services of one environment that are one replicated service of another. */
@NullMarked
package dev.paws.core.parity.group;

import org.jspecify.annotations.NullMarked;
