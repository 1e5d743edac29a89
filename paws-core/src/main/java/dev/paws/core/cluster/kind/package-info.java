/**
 * The kinds of clusters, one class each. To add one: implement {@link
 * dev.paws.core.cluster.ClusterKind}, add it to {@link dev.paws.core.cluster.kind.ClusterKinds},
 * and put answers of a real cluster into the tests.
 */
@NullMarked
package dev.paws.core.cluster.kind;

import org.jspecify.annotations.NullMarked;
