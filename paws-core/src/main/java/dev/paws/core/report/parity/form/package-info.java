/**
 * The forms of a parity report: terminal, JSON, HTML, JUnit XML, SARIF, Markdown and GitHub
 * annotations. A new form is a constant of {@link dev.paws.core.report.parity.form.ParityForm} and
 * a class here.
 *
 * <p>Promises: each form is a pure function of the report, so that equal reports give equal bytes;
 * each escapes what its readers would take for markup.
 */
@NullMarked
package dev.paws.core.report.parity.form;

import org.jspecify.annotations.NullMarked;
