/** History in words: a text for people, JSON for scripts, CSV for spreadsheets. */
@NullMarked
package dev.paws.core.report.history;

import org.jspecify.annotations.NullMarked;
