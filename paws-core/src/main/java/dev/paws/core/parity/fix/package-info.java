/**
 * What a Compose override file can fix, and the text of that file.
 *
 * <p>Promises: a finding is {@code auto_fixable} only if {@link dev.paws.core.parity.fix.Repairs}
 * can write what fixes it; no secret is written.
 */
@NullMarked
package dev.paws.core.parity.fix;

import org.jspecify.annotations.NullMarked;
