/**
 * A comparison as people read it, before it has a form: {@link
 * dev.paws.core.report.parity.ParityReport} holds the content of every form, with differences of
 * cluster members joined, values masked and texts in words. The forms (terminal, HTML, SARIF, …)
 * are in {@code form}.
 *
 * <p>Promises: no text contains a control sequence or another direction of writing after it passed
 * {@link dev.paws.core.report.ControlCharacters}; equal results give equal reports.
 */
@NullMarked
package dev.paws.core.report.parity;

import org.jspecify.annotations.NullMarked;
