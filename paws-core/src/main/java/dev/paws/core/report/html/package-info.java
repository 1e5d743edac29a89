/**
 * Pages that stand alone: their frame, with a content security policy that forbids every request,
 * their common style and themes, and text that is always escaped. Used by the parity report and by
 * the page of an environment.
 */
@NullMarked
package dev.paws.core.report.html;

import org.jspecify.annotations.NullMarked;
