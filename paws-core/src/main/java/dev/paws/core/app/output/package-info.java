/**
 * What a use case reports and writes: results, messages, logs and failures, with secrets masked.
 */
@NullMarked
package dev.paws.core.app.output;

import org.jspecify.annotations.NullMarked;
