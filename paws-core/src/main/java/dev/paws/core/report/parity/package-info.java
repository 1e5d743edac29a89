/**
 * A parity report in every form that people and machines read: terminal, JSON, HTML, JUnit XML,
 * SARIF, Markdown and GitHub annotations. {@link dev.paws.core.report.parity.ParityReport} is what
 * all of them say; each form is a pure function of it, so that equal reports give equal bytes.
 * Nothing in it can pass for markup, a control sequence or another direction of writing: every form
 * escapes what it has to, see {@link dev.paws.core.report.parity.ControlCharacters}.
 */
@NullMarked
package dev.paws.core.report.parity;

import org.jspecify.annotations.NullMarked;
