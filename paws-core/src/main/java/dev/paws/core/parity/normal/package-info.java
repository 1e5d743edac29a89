/**
 * Normal forms: from a text as somebody wrote it to a {@link dev.paws.core.parity.NormalValue}. A
 * text that is not of the form that its field should have stays text, so that it still compares.
 */
@NullMarked
package dev.paws.core.parity.normal;

import org.jspecify.annotations.NullMarked;
