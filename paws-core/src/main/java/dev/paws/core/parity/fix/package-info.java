/**
 * What a Compose override file can put right, and that file's text.
 *
 * <p>Promises: a finding is {@code auto_fixable} only if {@link dev.paws.core.parity.fix.Repairs}
 * can write what repairs it; no secret is written.
 */
@NullMarked
package dev.paws.core.parity.fix;

import org.jspecify.annotations.NullMarked;
