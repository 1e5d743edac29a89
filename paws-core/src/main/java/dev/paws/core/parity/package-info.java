/**
 * Parity: two environments to one {@link dev.paws.core.parity.ParityResult}. A source of whatever
 * kind (Compose files, a live engine, a snapshot, Kubernetes manifests) becomes a {@link
 * dev.paws.core.parity.ParityEnvironment}: services with {@link dev.paws.core.parity.Fact}s, each a
 * field path and a value in its normal form, so that what means the same is equal. Comparing is a
 * pure function of a {@link dev.paws.core.parity.compare.DiffRequest}.
 *
 * <p>Promises: no value of a secret fact leaves in a result; the same input gives the same result;
 * a field that one kind of source cannot express is no difference.
 */
@NullMarked
package dev.paws.core.parity;

import org.jspecify.annotations.NullMarked;
