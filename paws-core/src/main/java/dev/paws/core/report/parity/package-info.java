/**
 * A comparison as people read it, before it has a form: {@link
 * dev.paws.core.report.parity.ParityReport} holds what every form says, with differences of cluster
 * members joined, values masked and texts in words. The forms (terminal, HTML, SARIF, …) are in
 * {@code form}.
 *
 * <p>Promises: no text holds a control sequence or another direction of writing once {@link
 * dev.paws.core.report.parity.ControlCharacters} has seen it; equal results give equal reports.
 */
@NullMarked
package dev.paws.core.report.parity;

import org.jspecify.annotations.NullMarked;
