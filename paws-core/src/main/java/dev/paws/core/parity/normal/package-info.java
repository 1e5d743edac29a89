/**
 * Normal forms: a text in the form in which somebody wrote it becomes a {@link
 * dev.paws.core.parity.NormalValue}.
 *
 * <p>Promises: texts that mean the same give equal values; a text that does not have the form of
 * its field stays text, so that it is still compared.
 */
@NullMarked
package dev.paws.core.parity.normal;

import org.jspecify.annotations.NullMarked;
