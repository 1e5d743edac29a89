/**
 * What a Compose override file can put right, and that file's text. Pure: whether a finding can be
 * repaired is decided by {@link dev.paws.core.parity.fix.Repairs}, and only what it writes counts
 * as {@code auto_fixable}.
 */
@NullMarked
package dev.paws.core.parity.fix;

import org.jspecify.annotations.NullMarked;
