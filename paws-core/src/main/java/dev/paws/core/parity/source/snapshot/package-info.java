/**
 * Reads and writes a snapshot of an engine as an environment to compare.
 *
 * <p>Promises: reading gives the facts that were written; secrets are written only as salted
 * hashes; a damaged file is a finding.
 */
@NullMarked
package dev.paws.core.parity.source.snapshot;

import org.jspecify.annotations.NullMarked;
