/**
 * Parity: compares two environments and returns one {@link dev.paws.core.parity.ParityResult}. The
 * types here are those that its packages share.
 *
 * <ul>
 *   <li>{@code source}: reads an environment, one package for each kind of source
 *   <li>{@code field}: the paths of all fields that are compared
 *   <li>{@code normal}: the normal form of a value, so that equal meanings are equal values
 *   <li>{@code group}: which services are one cluster, and which values name the same service
 *   <li>{@code semantic}: parameters that are read from other fields, and checks of one environment
 *   <li>{@code compare}: finds the differences, and those that the user accepted
 *   <li>{@code rule}: how severe a difference is and what to do about it
 *   <li>{@code fix}: what an override file can fix
 *   <li>{@code settings}: reads {@code paws.yaml} and the baseline
 * </ul>
 *
 * <p>Promises: no value of a secret leaves in a result; the same input gives the same result; a
 * field that one of the two kinds of source cannot express is no difference.
 */
@NullMarked
package dev.paws.core.parity;

import org.jspecify.annotations.NullMarked;
